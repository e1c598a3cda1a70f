import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const notifyFinalAccount = contractSlice('NotifyFinalAccount')({
  summary: 'Enregistre la notification du décompte général : sauf réserve, aucune pénalité ne la suit.',
  schema,
  roles: ['directorateAgent'],
  decide,
});
