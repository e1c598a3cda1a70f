import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const concludeContract = contractSlice('ConcludeContract')({
  summary: 'Clôt la vie du marché dont l’évaluation locale est close.',
  schema,
  facts,
  roles: [],
  processes: ['localEvaluation'],
  decide,
});
