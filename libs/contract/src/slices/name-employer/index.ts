import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const nameEmployer = contractSlice('NameEmployer')({
  summary: 'Désigne un sous-traitant ou une structure de mise à disposition, qui déclarera ses heures sur un lot.',
  schema,
  facts,
  roles: ['correspondent', 'facilitator', 'directorateAgent'],
  decide,
});
