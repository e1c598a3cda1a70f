import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const resumeEvaluation = contractSlice('ResumeEvaluation')({
  summary: 'Remet en évaluation le marché dont l’évaluation locale est rouverte.',
  schema,
  facts,
  roles: [],
  processes: ['localEvaluation'],
  decide,
});
