import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const answerAttribution = contractSlice('AnswerAttribution')({
  summary: 'Dit, pour tout le lot, si le manque d’heures est imputable au titulaire.',
  schema,
  roles: ['directorateAgent'],
  decide,
});
