import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const examineDifficulty = contractSlice('ExamineDifficulty')({
  summary: 'Examine une difficulté signalée : le manque d’heures est-il imputable au titulaire ?',
  schema,
  roles: ['directorateAgent'],
  decide,
});
