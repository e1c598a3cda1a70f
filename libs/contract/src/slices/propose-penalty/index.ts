import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const proposePenalty = contractSlice('ProposePenalty')({
  summary: 'Propose la pénalité d’un lot, calculée sur les heures qui manquent.',
  schema,
  facts,
  roles: ['directorateAgent'],
  processes: ['executionTracking'],
  decide,
});
