import { slicesOf } from '@clausier/kernel';
import { operationAggregate } from '../../model/operation.js';
import { decide } from './decide.js';
import { attachPurchaseSchema } from './schema.js';

export const attachPurchase = slicesOf(operationAggregate)({
  name: 'AttachPurchase',
  summary: 'Rattacher à une opération un achat d’une autre année : sa valeur compte pour l’obligation sociale.',
  schema: attachPurchaseSchema,
  permission: {
    roles: ['directorateAgent', 'fileManager'],
    scope: ({ operation }) => operation && { buyer: operation.buyer, directorate: operation.directorate },
  },
  decide,
});
