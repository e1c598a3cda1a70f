import type { Aggregate, StreamName } from '@clausier/kernel';
import { NO_STREAM, type LogHead } from '@clausier/event-store-port';
import type { StreamState, StreamStates } from '../log/stream-states.js';
import type { FactLoader } from './resolver.js';

/** Hands out states at one position and remembers which streams it read. */
export class PinnedLoader implements FactLoader {
  private readonly read = new Map<StreamName, StreamState<unknown>>();

  constructor(
    readonly head: LogHead,
    private readonly states: StreamStates,
  ) {}

  async state<S>(aggregate: Aggregate<S>, id: string): Promise<S> {
    return (await this.entry(aggregate, id)).state;
  }

  async entry<S>(aggregate: Aggregate<S>, id: string): Promise<StreamState<S>> {
    const entry = await this.states.at(aggregate, id, this.head.position);
    this.read.set(entry.stream, entry);
    return entry;
  }

  async peek<S>(aggregate: Aggregate<S>, id: string): Promise<S> {
    return (await this.states.at(aggregate, id, this.head.position)).state;
  }

  ids(category: string): Promise<readonly string[]> {
    return this.states.ids(category, this.head.position);
  }

  /** Streams read so far, each with the revision seen. */
  get streams(): readonly { readonly stream: StreamName; readonly revision: number }[] {
    return [...this.read.values()].map(({ stream, revision }) => ({ stream, revision }));
  }

  /** Every stream read so far that has events. */
  get seen(): readonly StreamState<unknown>[] {
    return [...this.read.values()].filter(({ revision }) => revision !== NO_STREAM);
  }
}
