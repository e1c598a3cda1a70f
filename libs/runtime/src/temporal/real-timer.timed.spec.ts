import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantMs } from '@clausier/kernel';
import { recordedAct } from '@clausier/governance';
import { processKey } from '@clausier/workflow-contract';
import { RunningClock } from '../testing/running-clock.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World } from '../testing/world.js';

const DUE_AT = '2013-02-05T07:00:00Z';
const HISTORY_PATIENCE_MS = 15_000;

/** The clock runs like the wall's once the first reminder of the review is known, and falls due three seconds later. */
describe('a due instant three seconds away', () => {
  const clock = new RunningClock('2013-02-05T06:59:57Z');
  let world: World;
  beforeAll(async () => {
    world = await openWorld('temporal', clock);
    await registerTestBuyer(world, ['routes'], '2013-01-02');
  });
  afterAll(async () => {
    await world?.stop();
  });

  it('is met by a timer of Temporal, with no poke, and the history of the process shows it', async () => {
    // The clock stands until the process waits: however slow the machine, three seconds are left for the timer.
    await world.send('head', 'essHead', 'programmingReview/dep.2013/open-programming-review', { on: '2013-01-15' });
    clock.start();
    const reminded = async () => (await world.events()).find((event) => recordedAct(event)?.kind === 'reminder');
    expect(await reminded()).toBeUndefined();
    await world.time.until(
      async () => (await reminded()) !== undefined,
      () => 'no timer fired',
    );
    const event = await reminded();
    expect(event && recordedAct(event)).toMatchObject({
      dueAt: DUE_AT,
      performedBy: 'temporal',
    });
    expect(instantMs(event?.recordedAt ?? '') - instantMs(DUE_AT)).toBeGreaterThanOrEqual(0);

    const key = processKey('annualProgrammingReview', 'dep.2013.routes');
    const steps = await historyOf(key);
    const fired = steps.indexOf('timerFired');
    expect(steps).toContain('timerStarted');
    expect(fired).toBeGreaterThan(0);
    const after = steps.slice(fired);
    expect(after).toContain('issueCommand');
    expect(after.slice(0, after.indexOf('issueCommand'))).not.toContain('signal');
  });

  /** The history in words, once the act stands in it. */
  async function historyOf(workflowId: string): Promise<readonly string[]> {
    const handle = world.embedded.temporal?.client.workflow.getHandle(workflowId);
    for (const start = Date.now(); ;) {
      const { events } = (await handle?.fetchHistory()) ?? { events: [] };
      const steps = (events ?? []).flatMap((event) => {
        if (event.timerStartedEventAttributes) return ['timerStarted'];
        if (event.timerFiredEventAttributes) return ['timerFired'];
        if (event.workflowExecutionSignaledEventAttributes) return ['signal'];
        const activity = event.activityTaskScheduledEventAttributes?.activityType?.name;
        return activity ? [activity] : [];
      });
      if (steps.includes('issueCommand', steps.indexOf('timerFired') + 1) || Date.now() - start > HISTORY_PATIENCE_MS)
        return steps;
    }
  }
});
