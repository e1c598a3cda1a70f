import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const recordEnvironmentalTerms = contractSlice('RecordEnvironmentalTerms')({
  summary: 'Enregistre le critère et la condition d’exécution environnementaux d’un lot.',
  schema,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
