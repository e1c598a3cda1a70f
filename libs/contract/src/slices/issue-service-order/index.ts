import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const issueServiceOrder = contractSlice('IssueServiceOrder')({
  summary: 'Émet l’ordre de service qui démarre un lot.',
  schema,
  roles: ['directorateAgent'],
  decide,
});
