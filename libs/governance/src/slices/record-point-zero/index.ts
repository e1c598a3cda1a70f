import { slicesOf } from '@clausier/kernel';
import { mandateAggregate } from '../../model/mandate.js';
import { buyerScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { recordPointZeroSchema } from './schema.js';

export const recordPointZero = slicesOf(mandateAggregate)({
  name: 'RecordPointZero',
  summary: 'Fixer le point 0 d’un indicateur : sa valeur avant que le mandat n’agisse.',
  schema: recordPointZeroSchema,
  permission: { roles: ['essHead', 'essOfficer'], scope: (state) => buyerScope(state.mandate?.buyer) },
  decide,
});
