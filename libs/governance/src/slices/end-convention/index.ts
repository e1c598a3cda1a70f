import { slicesOf } from '@clausier/kernel';
import { conventionAggregate } from '../../model/convention.js';
import { buyerScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { endConventionSchema } from './schema.js';

export const endConvention = slicesOf(conventionAggregate)({
  name: 'EndConvention',
  summary: 'Mettre fin à une convention avant son terme : le jour indiqué est le dernier.',
  schema: endConventionSchema,
  permission: { roles: ['essHead', 'essOfficer'], scope: (state) => buyerScope(state.buyer) },
  decide,
});
