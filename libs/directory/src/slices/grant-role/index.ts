import { slicesOf } from '@clausier/kernel';
import { buyerAggregate } from '../../model/buyer.js';
import { buyerScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { grantRoleSchema } from './schema.js';

export const grantRole = slicesOf(buyerAggregate)({
  name: 'GrantRole',
  summary: 'Accorder un rôle à une personne, sur tout l’acheteur ou sur une direction, un fournisseur, un restaurant.',
  schema: grantRoleSchema,
  permission: { roles: ['essHead', 'operator'], scope: buyerScope },
  decide,
});
