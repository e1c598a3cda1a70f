import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const planContract = contractSlice('PlanContract')({
  summary: 'Planifie le marché avec copie entière de l’achat décidé au programme de la direction.',
  schema,
  facts,
  roles: [],
  processes: ['annualProgrammingReview'],
  scope: (_state, { id }, { purchase }) =>
    purchase ? { buyer: purchase.buyer, directorate: purchase.directorate, contract: id } : undefined,
  decide,
});
