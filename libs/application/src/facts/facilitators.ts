import { buyer } from '@clausier/directory';
import { convention as conventionAggregate } from '@clausier/governance';
import type { FacilitatorsFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/**
 * Key: buyer id. Bodies of facilitators that hold, or held, a grant of the buyer. A body stands once for each
 * convention that it signed with the buyer, and once without one when it never signed any. The access policy judges
 * whether grant and convention are in force.
 */
export const facilitatorsResolver: FactResolver<FacilitatorsFact> = {
  resolve: async (load, key) => {
    const { grants } = await load.state(buyer, key);
    const bodies = new Set(grants.flatMap(({ role, body }) => (role === 'facilitator' && body ? [body] : [])));
    const signed = await Promise.all(
      (await load.ids('convention')).map(async (id) => ({ id, ...(await load.state(conventionAggregate, id)) })),
    );
    return [...bodies].flatMap((body) => {
      const own = signed.filter((convention) => convention.buyer === key && convention.body === body);
      return own.length === 0 ? [{ body }] : own.map(({ id }) => ({ body, convention: id }));
    });
  },
};
