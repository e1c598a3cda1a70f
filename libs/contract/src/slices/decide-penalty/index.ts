import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const decidePenalty = contractSlice('DecidePenalty')({
  summary: 'Décide une pénalité proposée : appliquée, réduite ou abandonnée, par un acte référencé.',
  schema,
  facts,
  roles: ['delegatedSignatory'],
  decide,
});
