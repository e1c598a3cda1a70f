import type { Clock, Instant } from '@clausier/kernel';
import type { EventStore } from '../event-store.js';

/** An adapter under test: a fresh, empty log and the way to drop it. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Drops the log and what it stood on; the adapter's own audit goes here too. */
  dispose(): Promise<void>;
}

/** Makes a fresh, empty log that takes its time from `clock`. */
export type MakeStore = (clock: Clock) => Promise<StoreUnderTest>;

/** What one group of rules works with; `store()` and `setClock` belong to the running test. */
export interface ContractContext {
  store(): EventStore;
  setClock(instant: Instant): void;
}
