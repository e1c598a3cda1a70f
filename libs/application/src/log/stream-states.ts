import {
  LOG_START,
  comparePositions,
  parseStream,
  streamName,
  upcast,
  type Aggregate,
  type AnyAggregate,
  type EventEnvelope,
  type Position,
  type StreamName,
} from '@clausier/kernel';
import { NO_STREAM, type EventStore } from '@clausier/event-store-port';

/** Folded state of a stream, and how far it was folded. */
export interface StreamState<S = unknown> {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  readonly state: S;
}

const PAGE = 1000;

/**
 * States of streams, folded from the log and kept in memory. Each answer costs only the events that came since. Dropping
 * what is kept changes no answer.
 */
export class StreamStates {
  private readonly cache = new Map<StreamName, StreamState>();
  /** Position of the first event of each stream, by category and id, in order of birth. */
  private readonly births = new Map<string, Map<string, Position>>();
  private indexed: Position = LOG_START;

  constructor(
    private readonly store: EventStore,
    private readonly capacity = 20_000,
  ) {}

  /** State of a stream as it stood at `upTo`, which must be at or before the head. */
  async at<S>(aggregate: Aggregate<S>, id: string, upTo: Position): Promise<StreamState<S>> {
    const stream = streamName(aggregate.category, id);
    const cached = this.cache.get(stream) as StreamState<S> | undefined;
    const usable = cached && comparePositions(cached.position, upTo) <= 0 ? cached : undefined;
    const start: StreamState<S> = usable ?? {
      stream,
      revision: NO_STREAM,
      position: LOG_START,
      state: aggregate.initial,
    };
    const events = await this.store.readStream(stream, { from: start.revision + 1, upTo });
    const state = events.reduce((folded, event) => aggregate.evolve(folded, lift(aggregate, event)), start.state);
    const last = events.at(-1);
    const result: StreamState<S> = last ? { stream, revision: last.revision, position: last.position, state } : start;
    this.keep(result);
    return result;
  }

  /** Entity ids of a category's streams born at or before `upTo`, in order of birth. */
  async ids(category: string, upTo: Position): Promise<readonly string[]> {
    await this.index(upTo);
    const born = [...(this.births.get(category) ?? [])];
    return born.filter(([, position]) => comparePositions(position, upTo) <= 0).map(([id]) => id);
  }

  private async index(upTo: Position): Promise<void> {
    while (comparePositions(this.indexed, upTo) < 0) {
      const page = await this.store.readAll({ after: this.indexed, limit: PAGE, upTo });
      for (const event of page) {
        if (event.revision === 0) {
          const { category, id } = parseStream(event.stream);
          const born = this.births.get(category) ?? new Map<string, Position>();
          born.set(id, event.position);
          this.births.set(category, born);
        }
        if (comparePositions(event.position, this.indexed) > 0) this.indexed = event.position;
      }
      if (page.length < PAGE) return;
    }
  }

  /** The newest state of a stream, and the streams asked for last. A slower, older reading never takes its place. */
  private keep(state: StreamState): void {
    const cached = this.cache.get(state.stream);
    if (state.revision === NO_STREAM || (cached && cached.revision > state.revision)) return;
    this.cache.delete(state.stream);
    this.cache.set(state.stream, state);
    const oldest = this.cache.size > this.capacity ? this.cache.keys().next().value : undefined;
    if (oldest !== undefined) this.cache.delete(oldest);
  }
}

/** An event in the current shape of its definition. Types that the aggregate does not know pass unchanged. */
function lift(aggregate: AnyAggregate | Aggregate<never>, event: EventEnvelope): EventEnvelope {
  const definition = Object.values(aggregate.events).find(({ type }) => type === event.type);
  return definition ? upcast(event, definition) : event;
}
