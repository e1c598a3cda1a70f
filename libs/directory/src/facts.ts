import { strictFact } from '@clausier/kernel';

/** What a supplier or a canteen needs to know of the buyer it is registered for. */
export interface BuyerFact {
  /** Absent: no such buyer. */
  readonly registeredOn?: string | undefined;
  readonly illustrative: boolean;
}

/** Keyed by buyer id. */
export const buyerFact = strictFact<BuyerFact>()('buyer');
