import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LOG_START } from '@clausier/kernel';
import { actId } from '@clausier/application';
import { contract } from '@clausier/contract';
import { followUp } from '@clausier/governance';
import type { ForeseenAct, Outlook, ProcessDefinition } from '@clausier/policies';
import { SteppedClock } from '../common/clocks.js';
import { openCore, type Core } from '../embedded/core.js';
import { Outbox } from './outbox.js';
import { Acts } from './performer.js';
import { Planner } from './planner.js';
import { reasonsOf } from './reasons.js';
import { Refusals } from './refusals.js';

const DUE: ForeseenAct = {
  kind: 'overdue',
  subject: 'c1',
  occurrence: 'launch',
  dueAt: '2026-03-02T07:00:00Z',
  command: { aggregate: 'followUp', name: 'RecordFollowUp', id: 'tendering.c1', data: {} },
  summary: 'lancement en retard',
};
const LATER: ForeseenAct = { ...DUE, occurrence: 'publication', dueAt: '2026-03-09T07:00:00Z' };

describe('the planner', () => {
  let directory: string;
  let core: Core;
  let clock: SteppedClock;
  let foreseen: readonly ForeseenAct[];
  let refusals: Refusals;
  let alarms: string[];
  let planner: Planner;
  let buyer: string | undefined;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'planner-'));
    clock = new SteppedClock('2026-03-02T08:00:00Z');
    core = await openCore(directory, clock, () => undefined);
    foreseen = [DUE, LATER];
    buyer = 'dep';
    refusals = new Refusals();
    alarms = [];
    const outlook = (): Outlook => ({
      foreseen,
      terminal: foreseen.length === 0,
      stage: 'tendering',
      details: 'essai',
    });
    const definition: ProcessDefinition = { process: 'tendering', outlook };
    planner = new Planner({
      store: core.store,
      states: core.states,
      processes: core.processes,
      clock,
      definitions: {
        annualProgrammingReview: definition,
        tendering: definition,
        executionTracking: definition,
        localEvaluation: definition,
        centralEvaluation: definition,
      },
      aggregate: (category) =>
        [followUp, { ...contract, buyerOf: () => buyer }].find((one) => one.category === category),
      refusals,
      alarm: (message) => alarms.push(message),
    });
  });
  afterEach(async () => {
    await core.close();
    await rm(directory, { recursive: true, force: true });
  });
  /** Something happens that no process here follows, and the bridge reads it. */
  async function registerBuyer(id: string): Promise<void> {
    const slice = core.registry.slice('buyer', 'register-buyer');
    if (!slice) throw new Error('no such command');
    const body = { officialName: 'Autre', calendar: 'FR', head: 'head', directorates: [], illustrative: true };
    const identity = { actorId: 'installer', role: 'operator' } as const;
    await core.pipeline.execute({
      slice,
      id,
      identity,
      idempotencyKey: id,
      body: { ...body, launchReservedToProcurement: false },
    });
    core.processes.advance((await core.store.head()).position, () => undefined);
  }
  const plan = () => planner.plan({ process: 'tendering', entity: 'c1', atLeast: LOG_START });

  it('answers what is due with ids that only the domain decides, and when the next act falls due', async () => {
    const { acts, nextDueAt, waitMs } = await plan();
    const identity = {
      buyer: 'dep',
      process: 'tendering',
      entity: 'c1',
      kind: 'overdue',
      subject: 'c1',
      occurrence: 'launch',
    } as const;
    expect(acts.map(({ id }) => id)).toEqual([actId(identity)]);
    expect((await plan()).acts[0]?.id).toBe(acts[0]?.id);
    clock.moveTo('2026-03-03T08:00:00Z');
    expect((await plan()).acts[0]?.id).toBe(acts[0]?.id);
    expect([nextDueAt, waitMs]).toEqual(['2026-03-09T07:00:00Z', 601_200_000]);
  });

  it('acknowledges only a plan that leaves nothing to do now', async () => {
    await plan();
    expect(core.processes.row('tendering.c1')).toBeUndefined();
    foreseen = [LATER];
    await plan();
    expect(core.processes.row('tendering.c1')).toMatchObject({
      nextDueAt: LATER.dueAt,
      terminal: false,
      parked: false,
    });
    foreseen = [];
    expect((await plan()).terminal).toBe(true);
    expect(core.processes.row('tendering.c1')?.terminal).toBe(true);
  });

  it('leaves an act aside that was refused twice since the last poke, with an alarm, until the next poke', async () => {
    const [act] = (await plan()).acts;
    refusals.record(act?.id ?? '', '0');
    expect((await plan()).acts).toHaveLength(1);
    refusals.record(act?.id ?? '', '0');
    expect((await plan()).acts).toEqual([]);
    expect(alarms).toHaveLength(1);
    expect(core.processes.row('tendering.c1')?.parked).toBe(true);
    core.processes.advance('1', (writer) => writer.want('tendering.c1', '1', false));
    expect(core.processes.row('tendering.c1')?.parked).toBe(false);
  });

  it('leaves it aside though the log goes on with what its process does not follow', async () => {
    foreseen = [{ ...DUE, command: { aggregate: 'localEvaluation', name: 'OpenLocalEvaluation', id: 'c1', data: {} } }];
    const refused: string[] = [];
    const outbox = new Outbox(join(directory, 'outbox'));
    const acts = new Acts({
      ...core,
      refusals,
      outbox,
      onRefused: ({ kind }) => refused.push(kind),
      reasonOf: reasonsOf(core.registry),
    });
    core.processes.advance(LOG_START, (writer) => writer.want('localEvaluation.c1', LOG_START, false));
    for (let round = 0; round < 4; round += 1) {
      const { acts: due } = await planner.plan({ process: 'localEvaluation', entity: 'c1', atLeast: LOG_START });
      for (const act of due) await acts.issue(act, 'temporal');
      await registerBuyer(`dep${round}`);
    }
    expect(refused).toEqual(['overdue', 'overdue']);
    const { position } = await core.store.head();
    core.processes.advance(position, (writer) => writer.want('localEvaluation.c1', position, false));
    expect((await planner.plan({ process: 'localEvaluation', entity: 'c1', atLeast: LOG_START })).acts).toHaveLength(1);
  });

  it('names for the mission an act that is refused again, with its subject and the cause, until it is not asked for', async () => {
    const open = { aggregate: 'localEvaluation', name: 'OpenLocalEvaluation', id: 'c1', data: {} } as const;
    foreseen = [{ ...DUE, command: open }];
    const outbox = new Outbox(join(directory, 'outbox'));
    const acts = new Acts({
      ...core,
      refusals,
      outbox,
      onRefused: () => undefined,
      reasonOf: reasonsOf(core.registry),
    });
    const request = { process: 'localEvaluation', entity: 'c1', atLeast: LOG_START } as const;
    const [act] = (await planner.plan(request)).acts;
    if (!act) throw new Error('no act');
    await acts.issue(act, 'temporal');
    expect(core.processes.stalled.all()).toEqual([]);
    await acts.issue(act, 'temporal');
    const named = { contract: 'c1', subject: 'c1', buyer: 'dep', summary: 'lancement en retard', dueAt: DUE.dueAt };
    expect(core.processes.stalled.all()).toMatchObject([{ ...named, reason: expect.stringMatching(/\w/) }]);
    await planner.plan(request);
    expect(core.processes.stalled.all()).toHaveLength(1);
    foreseen = [LATER];
    await planner.plan(request);
    expect(core.processes.stalled.all()).toEqual([]);
  });

  it('names a process whose plan fails the same way again, until it can be planned', async () => {
    const [fine] = [foreseen];
    foreseen = undefined as never;
    for (let attempt = 0; attempt < 2; attempt += 1) await expect(plan()).rejects.toThrow();
    expect(core.processes.stalled.all()).toMatchObject([
      {
        process: 'tendering',
        entity: 'c1',
        buyer: 'dep',
        kind: 'plan',
        subject: 'c1',
        summary: 'calcul des échéances',
      },
    ]);
    foreseen = fine;
    await plan();
    expect(core.processes.stalled.all()).toEqual([]);
  });

  it('has no act for a buyer that nobody knows: its id would be another one', async () => {
    buyer = undefined;
    await expect(plan()).rejects.toThrow('no buyer known');
    foreseen = [LATER];
    expect((await plan()).acts).toEqual([]);
  });

  it('goes on with the other acts of a process that has one left aside', async () => {
    const other = { ...DUE, kind: 'reminder', occurrence: '1' };
    foreseen = [DUE, other, LATER];
    const [refused] = (await plan()).acts.filter(({ kind }) => kind === 'overdue');
    refusals.record(refused?.id ?? '', '0');
    refusals.record(refused?.id ?? '', '0');
    const { acts, nextDueAt } = await plan();
    expect([acts.map(({ kind }) => kind), nextDueAt]).toEqual([['reminder'], LATER.dueAt]);
  });

  it('does not answer for a position that the bridge has not reached', async () => {
    await expect(planner.plan({ process: 'tendering', entity: 'c1', atLeast: '7' })).rejects.toThrow('asked for 7');
  });
});
