import { contract, existing, valuedContract, type GroupValueFact } from '@clausier/contract';
import { dutyBasis, testDuty } from '@clausier/programming';
import { groupValueResolver } from './group-value.js';
import { operationResolver } from './operation.js';
import type { FactResolver } from './resolver.js';

/**
 * Key: contract id. The value that the threshold is held against at launch (R2), summed by the programme's own rule over
 * the homogeneous group or the operation, with who was counted and where the log stood.
 */
export const launchValueResolver: FactResolver<GroupValueFact> = {
  resolve: async (load, key) => {
    const { position } = load.head;
    const planned = existing(await load.state(contract, key));
    if (!planned) return { basis: 'alone', valueCents: 0, members: [], position };
    const { buyer, year, group, operation } = planned;
    const purchase = valuedContract(key, planned);
    const [groupValue, operationFact] = [
      await groupValueResolver.resolve(load, `${buyer}.${year}/${group ?? ''}`),
      operation === undefined ? undefined : await operationResolver.resolve(load, operation),
    ];
    const tested = testDuty(purchase, { groupValue, operation: operationFact });
    const basis = dutyBasis(purchase);
    const counted = { group: groupValue.members, operation: operationFact?.members ?? [], alone: [] }[basis];
    const members = [...new Set([...counted.map((member) => member.purchase), key])];
    return { basis, valueCents: tested?.valueCents ?? Number.MAX_SAFE_INTEGER, members, position };
  },
};
