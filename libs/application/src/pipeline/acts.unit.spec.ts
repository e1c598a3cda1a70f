import { beforeEach, describe, expect, test } from '@jest/globals';
import { followUp as followUpAggregate, performedAct } from '@clausier/governance';
import { LOG_START, fold } from '@clausier/kernel';
import { registered } from '../testing/buyer.js';
import { running } from '../testing/evaluated-contract.js';
import { clausier, type Clausier } from '../testing/clausier.js';
import { actId } from './command-ids.js';
import type { SystemCommand } from './system-command.js';

const identity = {
  buyer: 'illu',
  process: 'annualProgrammingReview',
  entity: 'illu.2026',
  kind: 'opening',
  subject: '2026',
  occurrence: 'schedule',
} as const;
const opening: SystemCommand = {
  ...identity,
  id: actId(identity),
  dueAt: '2026-01-15T05:00:00Z',
  performedBy: 'temporal',
  summary: 'ouverture de la revue 2026',
  command: { aggregate: 'programmingReview', name: 'OpenProgrammingReview', id: 'illu.2026', data: {} },
};
const reminder = { ...identity, kind: 'reminder', subject: 'roads', occurrence: 'd7' };
const reminding: SystemCommand = {
  ...opening,
  ...reminder,
  id: actId(reminder),
  command: {
    aggregate: 'followUp',
    name: 'RecordFollowUp',
    id: 'annualProgrammingReview.illu.2026',
    data: { kind: 'reminder', subject: 'roads', occurrence: 'd7' },
  },
};
const followUp = 'followUp-annualProgrammingReview.illu.2026';

describe('an act of a process', () => {
  let at: Clausier;
  beforeEach(async () => {
    at = clausier('2026-01-15T06:00:00Z');
    await at.given('buyer-illu', '2026-01-01', ...registered());
  });

  test('is recorded as performed in the transaction of what it did', async () => {
    expect(await at.pipeline.perform(opening)).toMatchObject({
      kind: 'done',
      commandId: opening.id,
      events: [{ type: 'ProgrammingReviewOpened' }, { type: 'ActPerformed', stream: followUp, revision: 0 }],
    });
    const log = await at.store.readAll({ after: LOG_START, limit: 100 });
    expect(log.slice(-2).map(({ actor, commandId }) => ({ actor: actor.id, commandId }))).toEqual(
      Array(2).fill({ actor: 'annualProgrammingReview', commandId: opening.id }),
    );
    expect(performedAct(fold(followUpAggregate, await at.events(followUp)), identity)).toBeDefined();
  });

  test('is the same act whoever performs it and whenever it was due: the first answer again', async () => {
    const first = await at.pipeline.perform(opening);
    const again = await at.pipeline.perform({
      ...opening,
      performedBy: 'sentinel',
      dueAt: '2026-02-01T05:00:00Z',
      summary: 'autrement dit',
    });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await at.events(followUp)).toHaveLength(1);
  });

  test('performed by two engines at once is done once', async () => {
    const both = await Promise.all([
      at.pipeline.perform(opening),
      at.pipeline.perform({ ...opening, performedBy: 'sentinel' }),
    ]);
    expect(both.map((outcome) => outcome.kind === 'done' && outcome.replayed)).toEqual([false, true]);
    expect(await at.events(followUp)).toHaveLength(1);
  });

  test('under a used id with another command is refused', async () => {
    await at.pipeline.perform(opening);
    const other = { ...opening, command: { ...opening.command, id: 'illu.2027' } };
    expect(await at.pipeline.perform(other)).toEqual({ kind: 'keyReused' });
  });

  test('that is no longer due changes nothing and is a success', async () => {
    await at.pipeline.perform(opening);
    const again = { ...identity, occurrence: 'again' };
    expect(await at.pipeline.perform({ ...opening, ...again, id: actId(again) })).toMatchObject({ kind: 'unchanged' });
    expect(await at.events(followUp)).toHaveLength(1);
  });

  test('that raises something is one event, which tells of the act itself', async () => {
    await at.pipeline.perform(opening);
    const outcome = await at.pipeline.perform(reminding);
    expect(outcome).toMatchObject({
      kind: 'done',
      revision: 1,
      events: [{ type: 'ReminderRequested', stream: followUp, revision: 1 }],
    });
    expect((await at.events(followUp)).at(-1)?.data).toEqual({
      ...{ subject: 'roads', occurrence: 'd7', act: reminding.id.replaceAll('-', '') },
      ...{ dueAt: opening.dueAt, performedBy: 'temporal' },
    });
  });

  test('that raises something is the same act whoever performs it and whenever it was due', async () => {
    const first = await at.pipeline.perform(reminding);
    const late = { ...reminding, performedBy: 'sentinel', dueAt: '2026-02-01T05:00:00Z' } as const;
    expect(await at.pipeline.perform(late)).toEqual({ ...first, replayed: true });
    expect(await at.events(followUp)).toMatchObject([{ data: { dueAt: opening.dueAt, performedBy: 'temporal' } }]);
  });

  test('rests on the streams that tell whose it is, checked in the append', async () => {
    await at.given('contract-p1', '2026-01-10', ...running);
    const act = { ...reminder, process: 'executionTracking', entity: 'p1' } as const;
    const command = { ...reminding.command, id: 'executionTracking.p1' };
    expect(await at.pipeline.perform({ ...reminding, ...act, id: actId(act), command })).toMatchObject({
      kind: 'done',
    });
    expect((await at.events('followUp-executionTracking.p1'))[0]?.basis.streams.map(({ stream }) => stream)).toEqual([
      ...['followUp-executionTracking.p1', 'contract-p1', 'buyer-illu'],
    ]);
  });

  test('never reaches another buyer than the one it names', async () => {
    await at.given('buyer-other', '2026-01-01', ...registered());
    const astray = { ...opening, command: { ...opening.command, id: 'other.2026' } };
    expect(await at.pipeline.perform(astray)).toEqual({ kind: 'notFound' });
    expect(await at.events('programmingReview-other.2026')).toEqual([]);
  });

  test('of a process that the command does not list is a defect, as is one out of form', async () => {
    await expect(at.pipeline.perform({ ...opening, process: 'tendering' })).rejects.toThrow(
      'tendering may not issue programmingReview/OpenProgrammingReview',
    );
    const command = { ...opening.command, name: 'ForceCloseProgrammingReview', data: { reason: 'raison' } };
    await expect(at.pipeline.perform({ ...opening, command })).rejects.toThrow(/may not issue/);
    const malformed = { ...opening.command, data: { year: 2026 } };
    await expect(at.pipeline.perform({ ...opening, command: malformed })).rejects.toThrow('year champ inconnu');
    expect(await at.events(followUp)).toEqual([]);
  });
});
