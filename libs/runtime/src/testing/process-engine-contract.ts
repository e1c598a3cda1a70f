import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpEvents, recordedAct } from '@clausier/governance';
import { SteppedClock } from '../common/clocks.js';
import { registerTestBuyer } from './test-buyer.js';
import { openWorld, type World } from './world.js';

interface ActTold {
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
  readonly dueAt: string;
}

/** What every engine promises, on one campaign: the same acts, under the same ids, at the same due instants. */
export function processEngineContract(engine: 'temporal' | 'builtin'): void {
  describe(`processes driven by ${engine}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(engine, new SteppedClock('2013-01-02T08:00:00Z'));
      await registerTestBuyer(world, ['routes', 'batiments']);
    });
    afterAll(async () => {
      await world?.stop();
    });

    const acts = async (): Promise<readonly ActTold[]> =>
      (await world.events())
        .flatMap((event) => recordedAct(event) ?? [])
        .map(({ kind, subject, occurrence, dueAt }) => ({ kind, subject, occurrence, dueAt }));
    const actsOf = async (kind: string) => (await acts()).filter((act) => act.kind === kind);

    it('opens the review when its yearly opening fires, and only once', async () => {
      await world.time.moveTo('2013-01-15T05:00:00Z');
      await world.embedded.openings.trigger({ process: 'annualProgrammingReview', buyer: 'dep' });
      await world.time.until(
        async () => (await actsOf('opening')).length > 0,
        () => 'the review was not opened',
      );
      await world.embedded.openings.trigger({ process: 'annualProgrammingReview', buyer: 'dep' });
      await world.time.settle();
      expect(await actsOf('opening')).toEqual([
        { kind: 'opening', subject: '2013', occurrence: 'schedule', dueAt: '2013-01-15T05:00:00Z' },
      ]);
    });

    it('invites every directorate at eight in the morning of the opening day, and sends it word', async () => {
      await world.time.moveTo('2013-01-15T12:00:00Z');
      const invitations = (await actsOf('invitation')).map(({ subject, occurrence, dueAt }) => [
        subject,
        occurrence,
        dueAt,
      ]);
      expect(invitations.sort()).toEqual([
        ['batiments', 'first', '2013-01-15T07:00:00Z'],
        ['batiments', 'message', '2013-01-15T07:00:00Z'],
        ['routes', 'first', '2013-01-15T07:00:00Z'],
        ['routes', 'message', '2013-01-15T07:00:00Z'],
      ]);
    });

    it('reminds only the directorate that has not answered, seven and two days before, then escalates', async () => {
      await world.send('agent_routes', 'directorateAgent', 'directorateProgramme/dep.2013.routes/submit-programme');
      await world.time.moveTo('2013-02-20T12:00:00Z');
      const told = (await acts()).filter(({ kind }) => kind === 'reminder' || kind === 'escalation');
      expect(told.map(({ kind, subject, dueAt }) => [kind, subject, dueAt])).toEqual([
        ['reminder', 'batiments', '2013-02-05T07:00:00Z'],
        ['reminder', 'batiments', '2013-02-10T07:00:00Z'],
        ['escalation', 'batiments', '2013-02-13T07:00:00Z'],
      ]);
    });

    it('sends each message once', async () => {
      const sent = (await world.events()).filter(({ type }) => type === followUpEvents.NotificationSent.type);
      expect(sent).toHaveLength(5);
    });

    it('does nothing twice when every open process is told again and poked again', async () => {
      const before = (await world.events()).length;
      expect(await world.embedded.bridge.rehydrate()).toBeGreaterThan(0);
      await world.embedded.bridge.reconcile();
      await world.time.settle();
      expect((await world.events()).length).toBe(before);
    });

    it('closes the review when the last directorate has answered', async () => {
      await world.send(
        'agent_batiments',
        'directorateAgent',
        'directorateProgramme/dep.2013.batiments/submit-programme',
      );
      expect((await world.events()).map(({ type }) => type)).toContain('ProgrammingReviewClosed');
      expect(world.embedded.core.processes.all().every(({ terminal }) => terminal)).toBe(true);
    });

    it('never has an act refused', () => {
      expect(world.alarms).toEqual([]);
    });
  });
}
