import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const sendFormalNotice = contractSlice('SendFormalNotice')({
  summary: 'Met le titulaire d’un lot en demeure de faire les heures qui manquent.',
  schema,
  facts,
  roles: ['directorateAgent'],
  decide,
});
