import { strictFact } from '@clausier/kernel';
import type { RegisteredSupplier } from './model/supplier-state.js';

/** What a supplier or a canteen needs to know of the buyer it is registered for. */
export interface BuyerFact {
  /** Absent: no such buyer. */
  readonly registeredOn?: string | undefined;
  readonly illustrative: boolean;
}

/** A supplier under its id. */
export interface KnownSupplier {
  readonly id: string;
  readonly supplier: RegisteredSupplier;
}

/** Keyed by buyer id. */
export const buyerFact = strictFact<BuyerFact>()('buyer');
/** Keyed by SIREN: the supplier that bears a SIRET of it, `null` when nobody registered one. */
export const legalUnitFact = strictFact<KnownSupplier | null>()('legalUnit');
