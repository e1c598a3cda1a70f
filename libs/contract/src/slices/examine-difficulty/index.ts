import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const examineDifficulty = contractSlice('ExamineDifficulty')({
  summary: 'Examine une difficulté signalée : est-elle imputable au titulaire ?',
  schema,
  roles: ['directorateAgent'],
  decide,
});
