import { operation as operationAggregate, type OperationFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: operation id. One that nobody defined has no `buyer`. */
export const operationResolver: FactResolver<OperationFact> = {
  resolve: async (load, key) => {
    const { operation, members, changedOn } = await load.state(operationAggregate, key);
    return {
      buyer: operation?.buyer,
      definedOn: operation?.definedOn,
      changedOn,
      estimatedValueCents: operation?.estimatedValueCents ?? 0,
      members,
    };
  },
};
