import { slicesOf } from '@clausier/kernel';
import { buyerAggregate } from '../../model/buyer.js';
import { buyerScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { revokeRoleSchema } from './schema.js';

export const revokeRole = slicesOf(buyerAggregate)({
  name: 'RevokeRole',
  summary: 'Retirer une habilitation : elle cesse de valoir le jour du retrait.',
  schema: revokeRoleSchema,
  permission: { roles: ['essHead'], scope: buyerScope },
  decide,
});
