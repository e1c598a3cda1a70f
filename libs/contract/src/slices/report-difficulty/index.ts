import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const reportDifficulty = contractSlice('ReportDifficulty')({
  summary: 'Signale une difficulté à faire les heures d’un lot.',
  schema,
  roles: ['correspondent', 'facilitator'],
  decide,
});
