import { groupMembers, type GroupValueFact } from '@clausier/programming';
import { programmesOf } from './programmes.js';
import type { FactResolver } from './resolver.js';

/**
 * Key: `<buyer>.<year>/<group>`. The purchases that the directorates of the year declared in that homogeneous group;
 * the empty group has none.
 */
export const groupValueResolver: FactResolver<GroupValueFact> = {
  resolve: async (load, key) => {
    const slash = key.indexOf('/');
    const [review, group] = [key.slice(0, slash), key.slice(slash + 1)];
    if (slash < 1 || group === '') return { members: [] };
    const members = groupMembers(await programmesOf(load, review), group);
    return { members: members.map(({ purchase, estimatedValueCents }) => ({ purchase, estimatedValueCents })) };
  },
};
