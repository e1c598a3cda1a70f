import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const notifyContract = contractSlice('NotifyContract')({
  summary: 'Notifie le marché ; dit si et quand ses données essentielles sont à publier.',
  schema,
  facts,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
