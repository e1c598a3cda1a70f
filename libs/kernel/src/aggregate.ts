import type { EventCatalogue, EventEnvelope, RecordedEvent } from './event.js';
import type { StreamName } from './stream.js';

/** Whose a stream is: the id of its buyer, or another stream that belongs to the same buyer. */
export type Owner = string | { readonly sameAs: StreamName };

/** One kind of stream: the first state and how each event moves it. `evolve` is total and never throws. */
export interface Aggregate<S> {
  readonly category: string;
  readonly events: EventCatalogue;
  readonly initial: S;
  evolve(state: S, event: EventEnvelope): S;
  /**
   * Whose the stream is; `undefined` when nobody can tell. `data` are those of a command sent to the stream: where nothing
   * is yet, a command that creates names the buyer itself. What is there already is its own buyer's. Pure.
   */
  buyerOf(id: string, state: S, data?: object): Owner | undefined;
}

/**
 * Defines an aggregate. `evolve` is written against the union of its own events; events of other versions are lifted
 * before it sees them.
 */
export function defineAggregate<S, const C extends EventCatalogue>(definition: {
  readonly category: string;
  readonly events: C;
  readonly initial: S;
  readonly evolve: (state: S, event: RecordedEvent<C>) => S;
  /** `data` is annotated with the members that it reads: the command's schema has checked them. */
  readonly buyerOf: (id: string, state: S, data?: never) => Owner | undefined;
}): Aggregate<S> {
  return {
    ...definition,
    evolve: (state, event) => definition.evolve(state, event as RecordedEvent<C>),
    buyerOf: (id, state, data) => definition.buyerOf(id, state, data as never),
  };
}

export type AnyAggregate = Aggregate<unknown>;

/** Folds recorded events into the state of an aggregate. */
export function fold<S>(aggregate: Aggregate<S>, events: Iterable<EventEnvelope>, from: S = aggregate.initial): S {
  let state = from;
  for (const event of events) state = aggregate.evolve(state, event);
  return state;
}
