import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@clausier/kernel';
import { SteppedClock } from '../common/clocks.js';
import { BuiltinEngine, DueLoop, SENTINEL_GRACE_MS } from './due-loop.js';
import type { ProcessRow, ProcessStore } from './process-store.js';

const ROW: ProcessRow = {
  key: 'executionTracking.c1',
  wanted: '4',
  seen: '4',
  nextDueAt: '2026-02-10T07:00:00Z',
  terminal: false,
  parked: false,
};

/** Only what the loop asks of the store: what is due at an instant, and what lags. */
function storeWith(...rows: readonly ProcessRow[]): ProcessStore {
  const due = (now: Instant) =>
    rows.filter(({ nextDueAt }) => nextDueAt !== undefined && Date.parse(nextDueAt) <= Date.parse(now));
  const lagging = () => rows.filter(({ wanted, seen }) => Number(wanted) > Number(seen));
  return { due, lagging } as unknown as ProcessStore;
}

async function performedAt(
  clock: SteppedClock,
  graceMs: number,
  act: (loop: DueLoop) => void,
): Promise<readonly string[]> {
  const advanced: string[] = [];
  const loop = new DueLoop({
    processes: storeWith(ROW),
    clock,
    graceMs,
    advance: async (key) => {
      advanced.push(key);
    },
    reconcile: async () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  act(loop);
  await loop.look();
  return advanced;
}

describe('the due loop', () => {
  it('as the only engine, performs what is due at once', async () => {
    const clock = new SteppedClock('2026-02-10T06:59:59Z');
    expect(await performedAt(clock, 0, () => clock.moveTo('2026-02-10T07:00:00Z'))).toEqual([ROW.key]);
  });

  it('beside Temporal, leaves an act alone for fifteen minutes, then performs it', async () => {
    const early = new SteppedClock('2026-02-10T06:00:00Z');
    expect(await performedAt(early, SENTINEL_GRACE_MS, () => early.moveTo('2026-02-10T07:14:59Z'))).toEqual([]);
    const late = new SteppedClock('2026-02-10T06:00:00Z');
    expect(await performedAt(late, SENTINEL_GRACE_MS, () => late.moveTo('2026-02-10T07:15:00Z'))).toEqual([ROW.key]);
  });

  it('counts lateness from its own start: Temporal gets its time after an outage of the whole machine', async () => {
    const clock = new SteppedClock('2026-03-01T09:00:00Z');
    expect(await performedAt(clock, SENTINEL_GRACE_MS, () => clock.moveTo('2026-03-01T09:14:00Z'))).toEqual([]);
  });

  it('forgives what a leap of the clock made late', async () => {
    const clock = new SteppedClock('2026-02-01T09:00:00Z');
    const performed = await performedAt(clock, SENTINEL_GRACE_MS, (loop) => {
      clock.moveTo('2026-03-01T09:00:00Z');
      loop.forgiveLateness();
    });
    expect(performed).toEqual([]);
  });

  describe('beside Temporal, with a process that was told of something', () => {
    let clock: SteppedClock;
    let advanced: string[];
    let rows: ProcessRow[];
    let loop: DueLoop;
    beforeEach(() => {
      clock = new SteppedClock('2026-02-10T09:00:00Z');
      advanced = [];
      rows = [{ ...ROW, wanted: '9', nextDueAt: undefined }];
      loop = new DueLoop({
        processes: { due: () => [], lagging: () => storeWith(...rows).lagging() } as unknown as ProcessStore,
        clock,
        graceMs: SENTINEL_GRACE_MS,
        advance: async (key) => {
          advanced.push(key);
        },
        reconcile: async () => undefined,
        onError: (error) => {
          throw error;
        },
      });
    });
    const lookAt = async (instant: Instant): Promise<readonly string[]> => {
      clock.moveTo(instant);
      await loop.look();
      return advanced;
    };
    const lagsAt = (seen: string) => (rows = [{ ...ROW, seen, wanted: '9', nextDueAt: undefined }]);

    it('performs it when nobody has planned it for fifteen minutes', async () => {
      await lookAt('2026-02-10T09:01:00Z');
      expect(await lookAt('2026-02-10T09:15:59Z')).toEqual([]);
      expect(await lookAt('2026-02-10T09:16:00Z')).toEqual([ROW.key]);
    });

    it('leaves it alone as long as it goes on seeing more, and once it has seen all', async () => {
      await lookAt('2026-02-10T09:01:00Z');
      lagsAt('6');
      await lookAt('2026-02-10T09:12:00Z');
      expect(await lookAt('2026-02-10T09:20:00Z')).toEqual([]);
      lagsAt('9');
      await lookAt('2026-02-10T09:26:00Z');
      lagsAt('6');
      await lookAt('2026-02-10T09:27:00Z');
      expect(await lookAt('2026-02-10T09:41:00Z')).toEqual([]);
    });
  });

  it('stops only when what it had begun to tell again is told', async () => {
    const told = Promise.withResolvers<void>();
    let over = false;
    const loop = new DueLoop({
      processes: storeWith(),
      clock: new SteppedClock('2026-02-10T07:00:00Z'),
      graceMs: 0,
      advance: async () => undefined,
      reconcile: () => told.promise.then(() => (over = true)),
      onError: (error) => {
        throw error;
      },
      reconcileEveryMs: 0,
    });
    const stopped = loop.start()();
    told.resolve();
    await stopped;
    expect(over).toBe(true);
  });

  it('performs the others though one process fails, and says so', async () => {
    const advanced: string[] = [];
    const errors: unknown[] = [];
    const bad = { ...ROW, key: 'tendering.bad' };
    const loop = new DueLoop({
      processes: storeWith(bad, ROW),
      clock: new SteppedClock('2026-02-10T07:00:00Z'),
      graceMs: 0,
      advance: async (key) => {
        if (key === bad.key) throw new Error('bad');
        advanced.push(key);
      },
      reconcile: async () => undefined,
      onError: (error) => errors.push(error),
    });
    await loop.look();
    expect(advanced).toEqual([ROW.key]);
    expect(errors).toEqual([new Error('bad')]);
  });
});

describe('the built-in engine', () => {
  it('advances each poked process, one at a time, and goes on after one that fails', async () => {
    const seen: string[] = [];
    const errors: unknown[] = [];
    let running = 0;
    const engine = new BuiltinEngine(
      async (key) => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(key);
        running -= 1;
        if (key === 'tendering.bad') throw new Error('bad');
      },
      (error) => errors.push(error),
    );
    await Promise.all(['tendering.a', 'tendering.bad', 'tendering.b'].map((key) => engine.poke(key, '1')));
    await engine.idle();
    expect(seen.sort()).toEqual(['tendering.a', 'tendering.b', 'tendering.bad']);
    expect(errors).toHaveLength(1);
    await engine.stop();
  });
});
