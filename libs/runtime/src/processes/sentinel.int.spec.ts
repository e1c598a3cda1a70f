import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LOG_START } from '@clausier/kernel';
import { recordedAct } from '@clausier/governance';
import { SteppedClock } from '../common/clocks.js';
import { openCore, type Core } from '../embedded/core.js';
import { testBuyer } from '../testing/test-buyer.js';
import { advance } from './advance.js';
import { Bridge } from './bridge.js';
import { DueLoop, SENTINEL_GRACE_MS } from './due-loop.js';

/** Temporal is away. Pokes get nowhere, and only the sentinel performs what falls due. */
describe('while Temporal is away', () => {
  let directory: string;
  let clock: SteppedClock;
  let core: Core;
  let bridge: Bridge;
  let loop: DueLoop;
  let stopBridge: () => Promise<void>;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sentinel-'));
    clock = new SteppedClock('2013-01-15T08:00:00Z');
    core = await openCore(directory, clock, () => undefined);
    const engine = { name: 'temporal' as const, poke: async () => undefined };
    bridge = new Bridge(core.store, core.processes, engine, core.route, () => undefined);
    stopBridge = bridge.start();
    loop = new DueLoop({
      processes: core.processes,
      clock,
      graceMs: SENTINEL_GRACE_MS,
      advance: (key) => advance(core.planner, core.acts, key),
      reconcile: async () => undefined,
      onError: (error) => {
        throw error;
      },
    });
    await command('operator', 'buyer/dep/register-buyer', testBuyer(['routes']));
    await command('essHead', 'programmingReview/dep.2013/open-programming-review', {});
  });
  afterEach(async () => {
    await stopBridge();
    await core.close();
    await rm(directory, { recursive: true, force: true });
  });

  async function command(role: 'operator' | 'essHead', path: string, body: unknown): Promise<void> {
    const [category = '', id = '', slug = ''] = path.split('/');
    const slice = core.registry.slice(category, slug);
    if (!slice) throw new Error(path);
    const identity = { actorId: 'head', role };
    const outcome = await core.pipeline.execute({ slice, id, body, identity, idempotencyKey: path });
    expect(outcome.kind).toBe('done');
    await core.processes.reached((await core.store.head()).position, 5_000);
  }

  async function acts(): Promise<readonly string[]> {
    const events = await core.store.readAll({ after: LOG_START, limit: 1_000 });
    return events
      .flatMap((event) => recordedAct(event) ?? [])
      .map(({ kind, subject, dueAt, performedBy }) => `${kind} ${subject} ${dueAt} ${performedBy}`);
  }

  /** Plans every process, as Temporal would have done before it went away. */
  async function planned(): Promise<void> {
    for (const { key } of core.processes.all()) await advance(core.planner, core.acts, key);
  }

  it('commands go on, and their events wait to be told', async () => {
    expect(core.processes.lagging().map(({ key }) => key)).toContain('annualProgrammingReview.dep.2013');
  });

  it('what was never planned before Temporal went away is performed too, fifteen minutes after it was told', async () => {
    clock.moveTo('2013-01-15T08:10:00Z');
    await loop.look();
    clock.moveTo('2013-01-15T08:24:59Z');
    await loop.look();
    expect(await acts()).toEqual([]);
    clock.moveTo('2013-01-15T08:25:00Z');
    await loop.look();
    expect(await acts()).toEqual([
      'invitation routes 2013-01-15T07:00:00Z sentinel',
      'invitation routes 2013-01-15T07:00:00Z sentinel',
      'notification routes 2013-01-15T07:00:00Z sentinel',
    ]);
    clock.moveTo('2013-02-05T07:25:00Z');
    await loop.look();
    expect(await acts()).toContain('reminder routes 2013-02-05T07:00:00Z sentinel');
  });

  it('an act is performed fifteen minutes late, once, dated as the law has it and under its own id', async () => {
    await planned();
    const before = await acts();
    clock.moveTo('2013-02-05T07:10:00Z');
    loop.forgiveLateness();
    clock.moveTo('2013-02-05T07:24:59Z');
    await loop.look();
    expect(await acts()).toEqual(before);
    clock.moveTo('2013-02-05T07:25:01Z');
    await loop.look();
    await loop.look();
    const late = (await acts()).slice(before.length);
    expect(late).toEqual([
      'reminder routes 2013-02-05T07:00:00Z sentinel',
      'notification routes 2013-02-05T07:00:00Z sentinel',
    ]);
  });

  it('Temporal and the sentinel performing the same act leave one event and one message', async () => {
    await planned();
    clock.moveTo('2013-02-05T07:00:00Z');
    const plan = await core.planner.plan({
      process: 'annualProgrammingReview',
      entity: 'dep.2013.routes',
      atLeast: LOG_START,
    });
    const [act] = plan.acts;
    if (!act) throw new Error('nothing due');
    const messages = async () => (await readdir(join(directory, 'outbox'))).length;
    const before = await messages();
    await Promise.all([
      core.acts.issue(act, 'temporal'),
      core.acts.issue(act, 'sentinel'),
      core.acts.issue(act, 'temporal'),
    ]);
    expect((await acts()).filter((told) => told.startsWith('reminder'))).toHaveLength(1);
    await advance(core.planner, core.acts, 'annualProgrammingReview.dep.2013.routes');
    await advance(core.planner, core.acts, 'annualProgrammingReview.dep.2013.routes');
    expect(await messages()).toBe(before + 1);
  });
});
