import type { EventCatalogue, EventEnvelope, RecordedEvent } from './event.js';

/** One kind of stream: the first state and how each event moves it. `evolve` is total and never throws. */
export interface Aggregate<S> {
  readonly category: string;
  readonly events: EventCatalogue;
  readonly initial: S;
  evolve(state: S, event: EventEnvelope): S;
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
}): Aggregate<S> {
  return {
    ...definition,
    evolve: (state, event) => definition.evolve(state, event as RecordedEvent<C>),
  };
}

export type AnyAggregate = Aggregate<unknown>;

/** Folds recorded events into the state of an aggregate. */
export function fold<S>(aggregate: Aggregate<S>, events: Iterable<EventEnvelope>, from: S = aggregate.initial): S {
  let state = from;
  for (const event of events) state = aggregate.evolve(state, event);
  return state;
}
