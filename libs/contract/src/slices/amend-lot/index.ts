import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const amendLot = contractSlice('AmendLot')({
  summary: 'Enregistre un avenant : nouveau montant HT d’un lot, nouvelles heures convenues, ou les deux.',
  schema,
  facts,
  roles: ['directorateAgent'],
  decide,
});
