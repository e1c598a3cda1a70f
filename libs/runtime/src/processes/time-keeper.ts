import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, instantMs, type Instant } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { SteppedClock } from '../common/clocks.js';
import type { Bridge } from './bridge.js';
import type { ProcessStore } from './process-store.js';

export interface TimeKeeperPorts {
  readonly store: EventStore;
  readonly processes: ProcessStore;
  readonly bridge: Bridge;
  readonly clock: SteppedClock;
  readonly readModelsAtHead: () => Promise<boolean>;
  /** What stops the read models from following. */
  readonly readModelsFailure?: () => unknown;
}

/** The world did not come to rest; the message says what is still moving. */
export class UnrestError extends Error {}

const PATIENCE_MS = 60_000;
/** A failure of the parts that follow the log may pass. The time keeper gives up when one lasts. */
const FAILURE_PATIENCE_MS = 5_000;
const PAUSE_MS = 3;

/**
 * Moves a demo clock. It stops at each due instant on the way and never goes past one. At each stop it pokes exactly
 * the processes that fall due. It goes on when bridge, acknowledgements and read models are at the head and nothing is
 * due.
 */
export class TimeKeeper {
  constructor(private readonly ports: TimeKeeperPorts) {}

  async moveTo(instant: Instant): Promise<void> {
    const { clock, processes, bridge } = this.ports;
    for (;;) {
      const next = processes.nextDueAt();
      const stop = next !== undefined && instantMs(next) < instantMs(instant) ? next : instant;
      if (instantMs(stop) > instantMs(clock.now())) clock.moveTo(stop);
      const due = processes.due(clock.now()).map(({ key }) => key);
      if (due.length > 0) {
        await bridge.pokeDue(due);
        await this.settle();
      }
      if (stop === instant) return;
    }
  }

  async settle(): Promise<void> {
    await this.until(
      () => this.atRest(),
      () => this.unrest(),
    );
  }

  /**
   * Waits, at most a minute, for something that other parts bring about. Throws the failure that stops them, when it
   * lasts.
   */
  async until(reached: () => Promise<boolean>, otherwise: () => string): Promise<void> {
    const start = performance.now();
    while (!(await reached())) {
      const waited = performance.now() - start;
      if (waited > FAILURE_PATIENCE_MS) this.throwFailure();
      if (waited > PATIENCE_MS) throw new UnrestError(otherwise());
      await sleep(PAUSE_MS);
    }
  }

  private throwFailure(): void {
    const { bridge, readModelsFailure } = this.ports;
    const failure = bridge.failure ?? readModelsFailure?.();
    if (failure !== undefined) throw failure;
  }

  private async atRest(): Promise<boolean> {
    const { store, processes, bridge, clock, readModelsAtHead } = this.ports;
    const { position } = await store.head();
    return (
      comparePositions(bridge.checkpoint, position) >= 0 &&
      processes.lagging().length === 0 &&
      processes.due(clock.now()).length === 0 &&
      (await readModelsAtHead())
    );
  }

  private unrest(): string {
    const { processes, clock, bridge } = this.ports;
    const lagging = processes.lagging().map(({ key, wanted, seen }) => `${key} (${seen} sur ${wanted})`);
    const due = processes.due(clock.now()).map(({ key, nextDueAt }) => `${key} (échu ${nextDueAt})`);
    return `rien ne se pose à ${clock.now()} : pont en ${bridge.checkpoint} ; en retard : ${lagging.join(', ') || 'aucun'} ; échus : ${due.join(', ') || 'aucun'}`;
  }
}
