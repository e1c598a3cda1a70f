import { instantMs, type Clock, type Instant, type Position } from '@clausier/kernel';
import type { ProcessKey } from '@clausier/workflow-contract';
import { Pump } from '../common/pump.js';
import type { ProcessEngine } from './engine.js';
import type { ProcessRow, ProcessStore } from './process-store.js';

/** How late an act of a Temporal process may be before the sentinel performs it. */
export const SENTINEL_GRACE_MS = 15 * 60_000;
const RECONCILE_EVERY_MS = 120_000;

interface DueLoopOptions {
  readonly processes: ProcessStore;
  readonly clock: Clock;
  /** Lateness tolerated: 15 minutes beside Temporal, none where the loop is the engine. */
  readonly graceMs: number;
  readonly advance: (key: ProcessKey) => Promise<void>;
  readonly reconcile: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  readonly tickMs?: number;
  readonly reconcileEveryMs?: number;
}

/**
 * One loop over `process_due`. As sentinel it performs what is late; with no grace it is the built-in engine. As
 * reconciler it tells lagging processes again. A process that was told of something and never planned is late too,
 * since nobody knows yet what is due there. Whether Temporal is up never moves a legal date.
 */
export class DueLoop {
  private timer: NodeJS.Timeout | undefined;
  private reconciledAt = performance.now();
  private reconciling: Promise<unknown> | undefined;
  private awakeSince: Instant;
  /**
   * Since when a process lags at the position it has seen. A process that is being served moves on, and its time counts
   * anew.
   */
  private readonly lagging = new Map<ProcessKey, { readonly seen: Position; readonly since: Instant }>();
  private readonly pump: Pump;

  constructor(private readonly options: DueLoopOptions) {
    this.awakeSince = options.clock.now();
    this.pump = new Pump(() => this.performLate(), options.onError);
  }

  start(): () => Promise<void> {
    this.timer = setInterval(() => this.tick(), this.options.tickMs ?? 1_000);
    this.tick();
    return async () => {
      clearInterval(this.timer);
      await this.pump.stop();
      await this.reconciling;
    };
  }

  /** Looks now, because the clock moved. Resolves when the late acts are performed. */
  async look(): Promise<void> {
    this.pump.wake();
    await this.pump.idle();
  }

  /** Counts lateness from now on. The clock leapt, or the loop was away, and Temporal gets its time first. */
  forgiveLateness(): void {
    this.awakeSince = this.options.clock.now();
  }

  private tick(): void {
    this.pump.wake();
    if (performance.now() - this.reconciledAt < (this.options.reconcileEveryMs ?? RECONCILE_EVERY_MS)) return;
    this.reconciledAt = performance.now();
    this.reconciling = this.options.reconcile().catch(this.options.onError);
  }

  private async performLate(): Promise<boolean> {
    const now = this.options.clock.now();
    const late = this.options.processes
      .due(now)
      .filter(({ nextDueAt }) => this.isLate(nextDueAt ?? now, now))
      .map(({ key }) => key);
    // A process that fails is tried again at the next look; the others do not wait for it.
    for (const key of new Set([...late, ...this.unplanned(now)]))
      await this.options.advance(key).catch(this.options.onError);
    return false;
  }

  /**
   * Processes that were told of something long ago and have not planned since. The built-in engine has those in its
   * queue.
   */
  private unplanned(now: Instant): readonly ProcessKey[] {
    if (this.options.graceMs === 0) return [];
    const rows = this.options.processes.lagging();
    const keys = new Set(rows.map(({ key }) => key));
    for (const key of this.lagging.keys()) if (!keys.has(key)) this.lagging.delete(key);
    return rows.filter((row) => this.isLate(this.lagsSince(row, now), now)).map(({ key }) => key);
  }

  private lagsSince({ key, seen }: ProcessRow, now: Instant): Instant {
    const known = this.lagging.get(key);
    if (known?.seen === seen) return known.since;
    this.lagging.set(key, { seen, since: now });
    return now;
  }

  private isLate(since: Instant, now: Instant): boolean {
    const from = Math.max(instantMs(since), instantMs(this.awakeSince));
    return this.options.graceMs === 0 || instantMs(now) - from >= this.options.graceMs;
  }
}

/** The due loop as the only engine: pokes are queued and advanced in this process, one at a time. */
export class BuiltinEngine implements ProcessEngine {
  readonly name = 'builtin';
  private readonly queue = new Set<ProcessKey>();
  private readonly pump: Pump;

  constructor(advance: (key: ProcessKey) => Promise<void>, onError: (error: unknown) => void) {
    this.pump = new Pump(async () => {
      const [key] = this.queue;
      if (key === undefined) return false;
      this.queue.delete(key);
      // A process that fails is reported and reconciled later. The others go on.
      await advance(key).catch(onError);
      return this.queue.size > 0;
    }, onError);
  }

  async poke(key: ProcessKey, _position: Position): Promise<void> {
    this.queue.add(key);
    this.pump.wake();
  }

  /** Resolves when every poke so far was followed. */
  idle(): Promise<void> {
    return this.pump.idle();
  }

  stop(): Promise<void> {
    return this.pump.stop();
  }
}
