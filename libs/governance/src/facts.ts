import { softFact, strictFact } from '@clausier/kernel';

/** What a mandate or a convention needs to know of its buyer. */
export interface BuyerFact {
  /** Absent: no such buyer. */
  readonly registeredOn?: string | undefined;
}

/** Keyed by buyer id. */
export const buyerFact = strictFact<BuyerFact>()('buyer');

/** Whose process it is. */
export interface ProcessBuyerFact {
  /** Absent: the process's entity does not exist. */
  readonly buyer?: string | undefined;
}

/**
 * Keyed by `<process>.<entity>`. Soft: the buyer of an entity never changes. A strict fact would let a reminder lose its
 * append to what people do on the entity.
 */
export const processBuyerFact = softFact<ProcessBuyerFact>()('processBuyer');
