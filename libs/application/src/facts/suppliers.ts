import type { SupplierFact } from '@clausier/contract';
import { supplier as supplierAggregate } from '@clausier/directory';
import { isEntityId } from '@clausier/kernel';
import type { EmployerFact } from '@clausier/participant';
import type { FactResolver } from './resolver.js';

/** Key: supplier ids joined by commas; values in that order. One that nobody registered has no seat. */
export const suppliersResolver: FactResolver<readonly (SupplierFact & EmployerFact)[]> = {
  resolve: (load, key) =>
    Promise.all(
      key
        .split(',')
        .filter(isEntityId)
        .map(async (supplier) => {
          const { supplier: registered } = await load.state(supplierAggregate, supplier);
          const { kind, illustrative = false, seat, establishments = [] } = registered ?? {};
          return { supplier, kind, illustrative, seat, establishments };
        }),
    ),
};
