import { comparePositions, type Position } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { Route } from '@clausier/policies';
import type { ProcessKey } from '@clausier/workflow-contract';
import { Pump } from '../common/pump.js';
import type { ProcessEngine } from './engine.js';
import type { ProcessStore } from './process-store.js';

const PAGE = 500;
const POKES_AT_ONCE = 8;

/**
 * Reads the log from its checkpoint and tells the processes concerned. Memberships, wanted positions and checkpoint are
 * written first, together. The pokes are sent afterwards, one for each process however many events there were. A poke
 * that is lost with the machine still stands as a wanted position, and `reconcile` sends it again.
 */
export class Bridge {
  private readonly pump: Pump;

  constructor(
    private readonly store: EventStore,
    private readonly processes: ProcessStore,
    private readonly engine: ProcessEngine,
    private readonly route: Route,
    onError: (error: unknown) => void,
  ) {
    this.pump = new Pump(() => this.readPage(), onError);
  }

  /** Follows the log until stopped. */
  start(): () => Promise<void> {
    const stopListening = this.store.onAppended(() => this.pump.wake());
    this.pump.wake();
    return async () => {
      stopListening();
      await this.pump.stop();
    };
  }

  /** The error that keeps it from reading on, for now. */
  get failure(): unknown {
    return this.pump.failure;
  }

  /** Resolves when it has read all events there were and told the processes concerned. */
  idle(): Promise<void> {
    return this.pump.idle();
  }

  get checkpoint(): Position {
    return this.processes.checkpoint;
  }

  /**
   * Pokes the processes that were told of something and have not answered: after a crash, or when the engine was away.
   */
  async reconcile(): Promise<number> {
    const lagging = this.processes.lagging();
    await this.poke(lagging.map(({ key, wanted }) => [key, wanted]));
    return lagging.length;
  }

  /**
   * Pokes every process that is not terminal. Used after Temporal's database was lost, or when a demo clock is
   * released.
   */
  async rehydrate(): Promise<number> {
    const open = this.processes.all().filter(({ terminal }) => !terminal);
    await this.poke(open.map(({ key, wanted }) => [key, wanted]));
    return open.length;
  }

  /** Pokes processes whose due instant came without any event: the clock moved. */
  async pokeDue(keys: readonly ProcessKey[]): Promise<void> {
    await this.poke(keys.map((key) => [key, this.checkpoint]));
  }

  private async readPage(): Promise<boolean> {
    const events = await this.store.readAll({ after: this.processes.checkpoint, limit: PAGE });
    const last = events.at(-1);
    if (!last) return false;
    const told = new Set<ProcessKey>();
    this.processes.advance(last.position, (writer) => {
      for (const event of events) {
        const { links, pokes } = this.route(event, this.processes);
        for (const link of links) writer.link(link, event.position);
        const restarted = new Set(links.map(({ key }) => key));
        const keys = pokes === 'all' ? this.processes.all().map(({ key }) => key) : pokes;
        for (const key of keys) {
          writer.want(key, event.position, restarted.has(key));
          told.add(key);
        }
      }
    });
    const wanted = [...told].flatMap((key) => this.processes.row(key) ?? []).filter(({ terminal }) => !terminal);
    await this.poke(wanted.map((row) => [row.key, row.wanted]));
    return events.length === PAGE || comparePositions((await this.store.head()).position, last.position) > 0;
  }

  /**
   * Pokes each process, also when another could not be poked. Where none of a batch could be reached the engine is
   * away, and the rest is left to `reconcile`. Throws the first failure.
   */
  private async poke(pokes: readonly (readonly [ProcessKey, Position])[]): Promise<void> {
    const failures: unknown[] = [];
    for (let from = 0; from < pokes.length; from += POKES_AT_ONCE) {
      const some = pokes.slice(from, from + POKES_AT_ONCE);
      const poked = await Promise.allSettled(some.map(async ([key, position]) => this.engine.poke(key, position)));
      const failed = poked.filter((outcome) => outcome.status === 'rejected');
      failures.push(...failed.map(({ reason }) => reason as unknown));
      if (failed.length === some.length) break;
    }
    if (failures.length > 0) throw failures[0];
  }
}
