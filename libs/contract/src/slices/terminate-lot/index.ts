import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const terminateLot = contractSlice('TerminateLot')({
  summary: 'Résilie un lot ; le dernier lot ouvre l’évaluation locale.',
  schema,
  facts,
  roles: ['directorateAgent'],
  decide,
});
