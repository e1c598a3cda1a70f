import type { SupplierFact } from '@clausier/contract';
import { allOn, heldOn, sirenOf, supplier as supplierAggregate, type KnownSupplier } from '@clausier/directory';
import { isEntityId } from '@clausier/kernel';
import type { EmployerFact } from '@clausier/participant';
import type { FactLoader, FactResolver } from './resolver.js';

/** A day after every other: what holds then is what was told last. */
const LAST_DAY = '2099-12-31';

/**
 * Key: supplier ids joined by commas, with the day in front where it matters (`2026-03-01/s1,s2`); values in that order,
 * as they are on that day. One that nobody registered has no seat.
 */
export const suppliersResolver: FactResolver<readonly (SupplierFact & EmployerFact)[]> = {
  resolve: (load, key) => {
    const [day, ids] = key.includes('/') ? (key.split('/') as [string, string]) : [LAST_DAY, key];
    return Promise.all(
      ids
        .split(',')
        .filter(isEntityId)
        .map((supplier) => supplierOn(load, supplier, day)),
    );
  },
};

async function supplierOn(load: FactLoader, supplier: string, day: string): Promise<SupplierFact & EmployerFact> {
  const { supplier: known } = await load.state(supplierAggregate, supplier);
  if (!known) return { supplier, kinds: [], illustrative: false, seat: undefined, establishments: [] };
  return {
    supplier,
    kinds: allOn(known.kinds, day),
    illustrative: known.illustrative,
    seat: heldOn(known.seats, day),
    establishments: heldOn(known.establishments, day) ?? [],
  };
}

/** Key: SIREN. The first supplier that was registered under a SIRET of it; `null` when there is none. */
export const legalUnitResolver: FactResolver<KnownSupplier | null> = {
  resolve: async (load, siren) => {
    for (const id of await load.ids(supplierAggregate.category)) {
      const { supplier } = await load.peek(supplierAggregate, id);
      if (!supplier?.identifiers.some(({ value }) => sirenOf(value) === siren)) continue;
      // Read again, so that the append finds that it has not moved.
      const { supplier: known } = await load.state(supplierAggregate, id);
      return known ? { id, supplier: known } : null;
    }
    return null;
  },
};
