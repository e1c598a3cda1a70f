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
 * written first, together; only then are the pokes sent, one per process however many events: a poke that is lost with
 * the machine still stands as a wanted position, and is sent again by `reconcile`.
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

  /** What stops it from reading on, for now. */
  get failure(): unknown {
    return this.pump.failure;
  }

  /** Resolves when it has read what there was, and told those concerned. */
  idle(): Promise<void> {
    return this.pump.idle();
  }

  get checkpoint(): Position {
    return this.processes.checkpoint;
  }

  /** Pokes what was told and has not answered: after a crash, or when the engine was away. */
  async reconcile(): Promise<number> {
    const lagging = this.processes.lagging();
    await this.poke(lagging.map(({ key, wanted }) => [key, wanted]));
    return lagging.length;
  }

  /** Pokes every process that is not terminal: on purpose after Temporal's database was lost, or the clock let go. */
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
   * A process that cannot be poked does not keep the others from it. Where nobody at all could be reached the engine is
   * away, and the rest is left to `reconcile`. Throws what went wrong first.
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
