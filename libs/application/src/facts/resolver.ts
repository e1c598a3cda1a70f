import type { Aggregate } from '@clausier/kernel';
import type { LogHead } from '@clausier/event-store-port';

/**
 * Reads states at one pinned position. Every stream it hands out is recorded with its revision: for a strict fact the
 * append checks them again, for a soft one the position alone stands in the event's basis.
 */
export interface FactLoader {
  /** The pinned head: position and chain hash. */
  readonly head: LogHead;
  /** Folded state of `<category>-<id>`; the aggregate's initial state when the stream is empty. */
  state<S>(aggregate: Aggregate<S>, id: string): Promise<S>;
  /**
   * The same without recording it: only to find which streams the value rests on. The decision saw nothing of it, so a
   * person's name that stands there is still new to the log when the command writes it.
   */
  peek<S>(aggregate: Aggregate<S>, id: string): Promise<S>;
  /**
   * Entity ids of the category's streams at the pinned position, in order of their first event. For soft facts only:
   * a stream born later cannot be checked.
   */
  ids(category: string): Promise<readonly string[]>;
}

/** Gives the value of a fact for a key. Unknown entities give the fact's empty value, never an error. */
export interface FactResolver<T = unknown> {
  resolve(load: FactLoader, key: string): Promise<T>;
  /** What of a soft fact is kept in the event's basis; the whole value by default. */
  basis?(value: T): unknown;
}

/** A resolver for each fact, of the type of its value. */
export type FactResolvers<V> = { readonly [N in keyof V]: FactResolver<V[N]> };
