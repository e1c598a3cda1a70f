import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const recordFormalNoticeReceipt = contractSlice('RecordFormalNoticeReceipt')({
  summary: 'Enregistre la réception d’une mise en demeure : son délai court de ce jour.',
  schema,
  facts,
  roles: ['directorateAgent'],
  decide,
});
