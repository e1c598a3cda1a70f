import { strictFact } from '@clausier/kernel';

/** What a mandate or a convention needs to know of its buyer. */
interface BuyerFact {
  /** Absent: no such buyer. */
  readonly registeredOn?: string | undefined;
}

/** Keyed by buyer id. */
export const buyerFact = strictFact<BuyerFact>()('buyer');
