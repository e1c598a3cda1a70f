import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Pipeline } from '@clausier/application';
import { recordedAct } from '@clausier/governance';
import { SteppedClock } from '../common/clocks.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World } from '../testing/world.js';
import { Planner } from './planner.js';

/** The answer to the review of 2013 is due on 12 February; the directorate is first reminded seven days before. */
const REMINDED_AT = '2013-02-05T07:00:00Z';

describe('one reminder, with the message that tells of it', () => {
  const plans = jest.spyOn(Planner.prototype, 'plan');
  const commands = jest.spyOn(Pipeline.prototype, 'perform');
  let world: World;
  let before: number;

  beforeAll(async () => {
    world = await openWorld('builtin', new SteppedClock('2013-01-15T08:00:00Z'));
    await registerTestBuyer(world, ['routes']);
    await world.send('head', 'essHead', 'programmingReview/dep.2013/open-programming-review');
    before = (await world.events()).length;
    plans.mockClear();
    commands.mockClear();
    await world.time.moveTo(REMINDED_AT);
  });
  afterAll(async () => {
    await world?.stop();
    jest.restoreAllMocks();
  });

  it('costs two commands and two events', async () => {
    const added = (await world.events()).slice(before);
    expect(commands.mock.calls.map(([{ kind }]) => kind)).toEqual(['reminder', 'notification']);
    expect(added.map(({ type }) => type)).toEqual(['ReminderRequested', 'NotificationSent']);
    expect(added.map((event) => recordedAct(event)?.dueAt)).toEqual([REMINDED_AT, REMINDED_AT]);
  });

  it('costs two plans at most: one that finds it due, one that finds nothing left', async () => {
    const ofDirectorate = plans.mock.calls.filter(([{ entity }]) => entity === 'dep.2013.routes');
    expect(plans.mock.calls).toHaveLength(ofDirectorate.length);
    expect(ofDirectorate.length).toBeLessThanOrEqual(2);
  });
});
