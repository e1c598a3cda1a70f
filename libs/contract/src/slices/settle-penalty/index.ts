import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const settlePenalty = contractSlice('SettlePenalty')({
  summary: 'Enregistre le recouvrement d’une pénalité : retenue ou titre.',
  schema,
  roles: ['directorateAgent'],
  decide,
});
