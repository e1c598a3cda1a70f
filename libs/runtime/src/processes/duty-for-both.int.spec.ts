import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { followUpEvents } from '@clausier/governance';
import { SteppedClock } from '../common/clocks.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World } from '../testing/world.js';

interface Need {
  readonly category: string;
  readonly group?: string;
  readonly operation?: string;
  readonly estimatedValueCents: number;
}

/** R2: purchases that are counted together are under the duty together, whichever was declared first. */
describe('purchases that reach the threshold together', () => {
  let world: World;
  const programme = 'directorateProgramme/dep.2026.';

  beforeAll(async () => {
    world = await openWorld('builtin', new SteppedClock('2026-01-15T08:00:00Z'));
    await registerTestBuyer(world, ['routes', 'batiments']);
    await world.send('head', 'essHead', 'buyer/dep/grant-role', {
      grant: 'g_officer',
      actor: 'officer',
      role: 'essOfficer',
    });
    await world.send('head', 'essHead', 'mandate/vote/record-mandate', {
      buyer: 'dep',
      family: 'both',
      body: 'council',
      officialName: 'Clauses sociales',
    });
    await world.send('head', 'essHead', 'programmingReview/dep.2026/open-programming-review');
  });
  afterAll(async () => {
    await world?.stop();
  });

  const asAgent = (directorate: string, command: string, body: object = {}) =>
    world.send(`agent_${directorate}`, 'directorateAgent', `${programme}${directorate}/${command}`, body);

  /** A purchase is declared. Its one lot is answered and left without a clause. */
  async function declare(directorate: string, purchase: string, need: Need): Promise<void> {
    await asAgent(directorate, 'declare-purchase', {
      purchase,
      officialName: `Achat ${purchase}`,
      family: 'insertion',
      plannedLaunchOn: '2026-09-01',
      durationMonths: 12,
      lots: [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents: need.estimatedValueCents }],
      ...need,
    });
    const each = { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' };
    const answer = { purchase, lot: 'l1', ...each };
    await world.send('officer', 'essOfficer', `${programme}${directorate}/answer-opportunity`, answer);
  }
  const leaveBare = (purchase: string) =>
    asAgent('routes', 'decide-lot', { purchase, lot: 'l1', decision: { kind: 'none', reason: 'Intervention brève.' } });

  const told = async () =>
    (await world.events())
      .filter(({ type }) => type === followUpEvents.DutyOutcomeChanged.type)
      .map(({ stream, data }) => [stream, followUpEvents.DutyOutcomeChanged.schema.parse(data)] as const)
      .map(([stream, { subject, occurrence }]) => `${stream} ${subject} ${occurrence}`);
  const planned = async () =>
    (await world.events())
      .filter(({ type }) => type === contractEvents.ContractPlanned.type)
      .map(({ stream, data }) => `${stream} ${contractEvents.ContractPlanned.schema.parse(data).duty.outcome}`);

  it('two purchases of 120 000 EUR in one group: the one declared first is told, and is not planned without a clause', async () => {
    const paint = { category: 'suppliesServices', group: 'paint', estimatedValueCents: 12_000_000 };
    await declare('routes', 'p1', paint);
    await leaveBare('p1');
    expect(await told()).toEqual([]);
    await declare('batiments', 'p2', paint);
    expect(await told()).toEqual(['followUp-annualProgrammingReview.dep.2026.routes p1 1.duty']);
    await expect(leaveBare('p1')).rejects.toThrow('DUTY_NEEDS_WAIVER');
  });

  it('works of one operation, 3 M EUR to launch in 2026 and 3 M in 2027: the first, planned already, is told', async () => {
    const operation = { buyer: 'dep', directorate: 'routes', officialName: 'Contournement' };
    const define = { ...operation, estimatedValueCents: 300_000_000 };
    await world.send('agent_routes', 'directorateAgent', 'operation/op1/define-operation', define);
    await declare('routes', 'w1', { category: 'works', operation: 'op1', estimatedValueCents: 300_000_000 });
    await leaveBare('w1');
    await asAgent('routes', 'submit-programme');
    expect(await planned()).toEqual(['contract-w1 none']);
    const later = { purchase: 'w2', estimatedValueCents: 300_000_000, plannedLaunchOn: '2027-03-01' };
    await world.send('agent_routes', 'directorateAgent', 'operation/op1/attach-purchase', later);
    expect(await told()).toContain('followUp-tendering.w1 w1 1.duty');
  });

  it('the first of the group is planned under the duty once it is waived, after the submission', async () => {
    const waiver = {
      kind: 'waiver',
      ground: 'noLinkWithObject',
      reasons: 'Fourniture livrée sur étagère, sans travail à exécuter sur place',
    };
    await asAgent('routes', 'decide-lot', { purchase: 'p1', lot: 'l1', decision: waiver });
    expect(await planned()).toEqual(['contract-w1 none', 'contract-p1 duty']);
  });

  it('no act was refused', () => {
    expect(world.alarms).toEqual([]);
  });
});
