import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const reviseLotDecision = contractSlice('ReviseLotDecision')({
  summary:
    'Décide à nouveau un lot avant le lancement, ou confirme sa décision : clauses, sans clause motivé, ou dispense.',
  schema,
  facts,
  roles: ['directorateAgent'],
  decide,
});
