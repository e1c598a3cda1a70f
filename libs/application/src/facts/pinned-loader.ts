import type { Aggregate, StreamName } from '@clausier/kernel';
import { NO_STREAM, type LogHead } from '@clausier/event-store-port';
import type { StreamState, StreamStates } from '../log/stream-states.js';
import type { FactLoader } from './resolver.js';

/** Hands out states at one position and remembers which streams it read. */
export class PinnedLoader implements FactLoader {
  private readonly read = new Map<StreamName, number>();
  private readonly all = new Map<StreamName, StreamState<unknown>>();

  constructor(
    readonly head: LogHead,
    private readonly states: StreamStates,
  ) {}

  async state<S>(aggregate: Aggregate<S>, id: string): Promise<S> {
    return (await this.entry(aggregate, id)).state;
  }

  async entry<S>(aggregate: Aggregate<S>, id: string): Promise<StreamState<S>> {
    const entry = await this.lookedUp(aggregate, id);
    this.read.set(entry.stream, entry.revision);
    return entry;
  }

  async peek<S>(aggregate: Aggregate<S>, id: string): Promise<S> {
    return (await this.lookedUp(aggregate, id)).state;
  }

  ids(category: string): Promise<readonly string[]> {
    return this.states.ids(category, this.head.position);
  }

  /** Streams read so far, each with the revision seen. */
  get streams(): readonly { readonly stream: StreamName; readonly revision: number }[] {
    return [...this.read].map(([stream, revision]) => ({ stream, revision }));
  }

  /** Every stream looked into so far that has events, peeked at or read. */
  get seen(): readonly StreamState<unknown>[] {
    return [...this.all.values()].filter(({ revision }) => revision !== NO_STREAM);
  }

  private async lookedUp<S>(aggregate: Aggregate<S>, id: string): Promise<StreamState<S>> {
    const entry = await this.states.at(aggregate, id, this.head.position);
    this.all.set(entry.stream, entry);
    return entry;
  }
}
