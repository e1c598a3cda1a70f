import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const reviseLotDecision = contractSlice('ReviseLotDecision')({
  summary: 'Décide à nouveau un lot avant le lancement : clauses, sans clause motivé, ou dispense.',
  schema,
  roles: ['directorateAgent'],
  decide,
});
