import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SteppedClock } from '../common/clocks.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World } from '../testing/world.js';

const programme = 'directorateProgramme/dep.2026.routes';

/** A review of the beginning of the year, entered in November with the days on which its steps were taken. */
describe('a review entered late with its true dates', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('builtin', new SteppedClock('2026-11-02T08:00:00Z'));
    await registerTestBuyer(world, ['routes'], '2025-01-06');
    const granted = { grant: 'g_officer', actor: 'officer', role: 'essOfficer' };
    await world.send('head', 'essHead', 'buyer/dep/grant-role', granted);
    await world.send('head', 'essHead', 'mandate/vote/record-mandate', {
      ...{ buyer: 'dep', family: 'both', body: 'council', officialName: 'Clauses sociales', on: '2025-02-03' },
    });
    await world.send('head', 'essHead', 'programmingReview/dep.2026/open-programming-review', { on: '2026-01-15' });
  });
  afterAll(async () => {
    await world?.stop();
  });

  const asAgent = (path: string, body: object) => world.send('agent_routes', 'directorateAgent', path, body);
  const datesOf = async (type: string) =>
    (await world.events()).filter((event) => event.type === type).map(({ effectiveOn }) => effectiveOn);

  it('invites on the day of its opening, and plans the contract on the day its programme was in', async () => {
    await asAgent(`${programme}/declare-purchase`, {
      ...{ purchase: 'p1', officialName: 'Enrobés', family: 'insertion', category: 'works', durationMonths: 12 },
      ...{ plannedLaunchOn: '2026-03-16', on: '2026-01-28' },
      lots: [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents: 20_000_000 }],
    });
    const each = { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' };
    const answer = { purchase: 'p1', lot: 'l1', ...each, on: '2026-01-30' };
    await world.send('officer', 'essOfficer', `${programme}/answer-opportunity`, answer);
    const decision = { kind: 'none', reason: 'Intervention brève.' };
    await asAgent(`${programme}/decide-lot`, { purchase: 'p1', lot: 'l1', decision, on: '2026-02-04' });
    await asAgent(`${programme}/submit-programme`, { on: '2026-02-09' });
    expect(await datesOf('DirectorateInvited')).toEqual(['2026-01-15']);
    expect(await datesOf('ContractPlanned')).toEqual(['2026-02-09']);
    expect(await datesOf('ProgrammingReviewClosed')).toEqual(['2026-02-09']);
  });

  it('takes every later step on its true date', async () => {
    const terms = { lot: 'l1', criterion: 'Bilan carbone du chantier', condition: 'Tri des déchets du chantier' };
    await asAgent('contract/p1/record-environmental-terms', { ...terms, on: '2026-02-16' });
    const documents = [{ document: 'ccap', sha256: 'ab'.repeat(32) }];
    await asAgent('contract/p1/freeze-documents', { documents, on: '2026-03-02' });
    await asAgent('contract/p1/launch-consultation', { on: '2026-03-16' });
    expect(await datesOf('ConsultationLaunched')).toEqual(['2026-03-16']);
    expect(world.alarms).toEqual([]);
  });
});
