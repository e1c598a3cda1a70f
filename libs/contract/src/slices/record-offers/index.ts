import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const recordOffers = contractSlice('RecordOffers')({
  summary: 'Enregistre le nombre d’offres reçues pour un lot.',
  schema,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
