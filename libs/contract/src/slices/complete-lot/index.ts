import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const completeLot = contractSlice('CompleteLot')({
  summary: 'Réceptionne un lot : heures faites ou manque décidé ; le dernier lot ouvre l’évaluation locale.',
  schema,
  facts,
  roles: ['directorateAgent'],
  decide,
});
