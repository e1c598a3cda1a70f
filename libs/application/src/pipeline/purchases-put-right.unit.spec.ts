import { describe, expect, test } from '@jest/globals';
import { mandateEvents } from '@clausier/governance';
import { programmingReviewEvents } from '@clausier/programming';
import { grant, registered } from '../testing/buyer.js';
import { clausier, type Clausier } from '../testing/clausier.js';
import { actId } from './command-ids.js';
import type { SystemCommand } from './system-command.js';

const ROADS = 'directorateProgramme/illu.2026.roads';
const SCHOOLS = 'directorateProgramme/illu.2026.schools';
const done = { kind: 'done' };
const reason = 'Faute de frappe.';

/** 120 000 EUR of paint from 1 September 2026 on: alone below the threshold, twice above it. */
const paint = (purchase: string, more: object = {}) => ({
  ...{ purchase, officialName: 'Peinture', family: 'insertion', category: 'suppliesServices', group: 'paint' },
  ...{ plannedLaunchOn: '2026-09-01', durationMonths: 12 },
  lots: [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents: 12_000_000 }],
  ...more,
});
const neutral = { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' };
const withoutClause = (purchase: string) => ({
  ...{ purchase, lot: 'l1', decision: { kind: 'none', reason: 'Marché trop court.' } },
});

/** The review of 2026 is open; rita writes for both directorates, otto answers opportunity tests. */
async function campaign(family: 'insertion' | 'both' = 'both'): Promise<Clausier> {
  const at = clausier('2026-01-28T09:00:00Z');
  await at.given(
    'buyer-illu',
    '2025-01-01',
    ...registered(),
    grant('rita', 'directorateAgent', { directorate: 'roads' }),
    grant('sam', 'directorateAgent', { directorate: 'schools' }),
    grant('otto', 'essOfficer'),
  );
  await at.given(
    'mandate-m1',
    '2025-06-19',
    mandateEvents.MandateRecorded({ buyer: 'illu', family, body: 'council', officialName: 'Vote' }),
  );
  await at.given(
    'programmingReview-illu.2026',
    '2026-01-15',
    programmingReviewEvents.ProgrammingReviewOpened({
      ...{ buyer: 'illu', year: 2026, directorates: ['roads', 'schools'], openedOn: '2026-01-15' },
      ...{ answersDueOn: '2026-02-12', answersDueAt: '2026-02-12T23:00:00Z' },
    }),
  );
  return at;
}

async function declaredTwice(): Promise<Clausier> {
  const at = await campaign();
  expect(await at.send(`${ROADS}/DeclarePurchase`, paint('p1'), RITA)).toMatchObject(done);
  expect(await at.send(`${SCHOOLS}/DeclarePurchase`, paint('p2'), SAM)).toMatchObject(done);
  const answer = { purchase: 'p1', lot: 'l1', ...neutral };
  expect(await at.send(`${ROADS}/AnswerOpportunity`, answer, OTTO)).toMatchObject(done);
  return at;
}
const RITA = { as: 'rita', role: 'directorateAgent' } as const;
const SAM = { as: 'sam', role: 'directorateAgent' } as const;
const OTTO = { as: 'otto', role: 'essOfficer' } as const;

/** What the process of the roads does once the programme is in and the lots are decided. */
function planning(purchase: string): SystemCommand {
  const identity = {
    buyer: 'illu',
    process: 'annualProgrammingReview',
    entity: 'illu.2026.roads',
    kind: 'planContract',
    subject: purchase,
    occurrence: 'first',
  } as const;
  return {
    ...identity,
    id: actId(identity),
    dueAt: '2026-01-28T07:00:00Z',
    performedBy: 'temporal',
    summary: 'planification',
    command: { aggregate: 'contract', name: 'PlanContract', id: purchase, data: { programme: 'illu.2026.roads' } },
  };
}

describe('a purchase that was declared twice', () => {
  test('holds the other under the duty until it is withdrawn; then this one is decided, submitted and planned', async () => {
    const at = await declaredTwice();
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject({
      refusal: { code: 'DUTY_NEEDS_WAIVER' },
    });
    expect(await at.send(`${SCHOOLS}/WithdrawPurchase`, { purchase: 'p2', reason }, SAM)).toMatchObject(done);
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject(done);
    expect(await at.send(`${ROADS}/SubmitProgramme`, {}, RITA)).toMatchObject(done);
    expect(await at.send(`${SCHOOLS}/SubmitProgramme`, {}, SAM)).toMatchObject(done);
    expect(await at.pipeline.perform(planning('p1'))).toMatchObject(done);
    const [planned] = await at.events('contract-p1');
    expect(planned?.data).toMatchObject({ duty: { outcome: 'none', valueCents: 12_000_000 } });
  });

  test('once withdrawn it becomes no contract, and once a contract it is withdrawn no more', async () => {
    const at = await declaredTwice();
    await at.send(`${SCHOOLS}/WithdrawPurchase`, { purchase: 'p2', reason }, SAM);
    await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA);
    await at.send(`${ROADS}/SubmitProgramme`, {}, RITA);
    const late = await declaredTwice();
    await late.send(`${ROADS}/SubmitProgramme`, {}, RITA);
    expect(await late.send(`${ROADS}/WithdrawPurchase`, { purchase: 'p1', reason }, RITA)).toMatchObject(done);
    expect(await late.pipeline.perform(planning('p1'))).not.toMatchObject(done);
    await at.pipeline.perform(planning('p1'));
    expect(await at.send(`${ROADS}/WithdrawPurchase`, { purchase: 'p1', reason }, RITA)).toMatchObject({
      refusal: { code: 'PURCHASE_PLANNED' },
    });
  });

  test('in the wrong group, it is moved to its own: both are tested on what they really count with', async () => {
    const at = await declaredTwice();
    const moved = { purchase: 'p2', group: 'floors', reason };
    expect(await at.send(`${SCHOOLS}/RegroupPurchase`, moved, SAM)).toMatchObject(done);
    const [, regrouped] = await at.events('directorateProgramme-illu.2026.schools');
    expect(regrouped?.data).toMatchObject({ group: 'floors', duty: { outcome: 'none', valueCents: 12_000_000 } });
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject(done);
  });
});

describe('a purchase withdrawn by mistake from a submitted programme', () => {
  test('is declared again there, then answered, decided and planned; a new one is not taken in', async () => {
    const at = await campaign();
    for (const [command, body] of [
      ['DeclarePurchase', paint('p1')],
      ['SubmitProgramme', {}],
      ['WithdrawPurchase', { purchase: 'p1', reason }],
      ['DeclarePurchase', paint('p1')],
    ] as const)
      expect(await at.send(`${ROADS}/${command}`, body, RITA)).toMatchObject(done);
    expect(await at.send(`${ROADS}/DeclarePurchase`, paint('p3'), RITA)).toMatchObject({
      refusal: { code: 'PROGRAMME_SUBMITTED' },
    });
    const answer = { purchase: 'p1', lot: 'l1', ...neutral };
    expect(await at.send(`${ROADS}/AnswerOpportunity`, answer, OTTO)).toMatchObject(done);
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject(done);
    expect(await at.pipeline.perform(planning('p1'))).toMatchObject(done);
    expect(await at.events('contract-p1')).toHaveLength(1);
  });

  test('comes back with a family that the buyer voted, as a family put right there has to be', async () => {
    const at = await campaign('insertion');
    await at.send(`${ROADS}/DeclarePurchase`, paint('p1'), RITA);
    await at.send(`${ROADS}/SubmitProgramme`, {}, RITA);
    const missing = { refusal: { code: 'MANDATE_MISSING' } };
    const food = { purchase: 'p1', family: 'food', reason };
    expect(await at.send(`${ROADS}/CorrectPurchase`, food, RITA)).toMatchObject(missing);
    await at.send(`${ROADS}/WithdrawPurchase`, { purchase: 'p1', reason }, RITA);
    expect(await at.send(`${ROADS}/DeclarePurchase`, paint('p1', { family: 'food' }), RITA)).toMatchObject(missing);
    expect(await at.send(`${ROADS}/DeclarePurchase`, paint('p1'), RITA)).toMatchObject(done);
  });
});

describe('a purchase typed with two digits too many', () => {
  test('is lowered with its lots in one command, and the others of its group are free', async () => {
    const at = await declaredTwice();
    const right = [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents: 120_000 }];
    const body = { purchase: 'p2', lots: right, estimatedValueCents: 120_000, reason };
    expect(await at.send(`${SCHOOLS}/CorrectPurchase`, body, SAM)).toMatchObject(done);
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject(done);
  });
});

describe('a purchase in the wrong operation', () => {
  const works = { group: undefined, category: 'works', operation: 'bypass' };
  const operation = { buyer: 'illu', directorate: 'roads', officialName: 'Contournement' };

  test('leaves it, and later corrections do not bring it back', async () => {
    const at = await campaign();
    const value = { ...operation, estimatedValueCents: 540_400_000 };
    expect(await at.send('operation/bypass/DefineOperation', value, RITA)).toMatchObject(done);
    expect(await at.send(`${ROADS}/DeclarePurchase`, paint('p1', works), RITA)).toMatchObject(done);
    expect(await at.send('operation/bypass/DetachPurchase', { purchase: 'p1', reason }, RITA)).toMatchObject({
      refusal: { code: 'PURCHASE_OF_PROGRAMME' },
    });
    const left = { purchase: 'p1', leaves: ['operation'], reason };
    expect(await at.send(`${ROADS}/RegroupPurchase`, left, RITA)).toMatchObject(done);
    const correction = { purchase: 'p1', estimatedValueCents: 13_000_000, reason };
    expect(await at.send(`${ROADS}/CorrectPurchase`, correction, RITA)).toMatchObject(done);
    const types = (await at.events('operation-bypass')).map(({ type }) => type);
    expect(types).toEqual(['OperationDefined', 'PurchaseAttached', 'PurchaseDetached']);
    const corrected = (await at.events('directorateProgramme-illu.2026.roads')).at(-1);
    expect(corrected?.data).toMatchObject({ duty: { outcome: 'none', valueCents: 13_000_000, basis: 'alone' } });
  });

  test('an operation typed with a digit too many is amended, and the duty of its purchases goes', async () => {
    const at = await campaign();
    const value = { ...operation, estimatedValueCents: 5_404_000_000 };
    await at.send('operation/bypass/DefineOperation', value, RITA);
    await at.send(`${ROADS}/DeclarePurchase`, paint('p1', works), RITA);
    await at.send(`${ROADS}/AnswerOpportunity`, { purchase: 'p1', lot: 'l1', ...neutral }, OTTO);
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject({
      refusal: { code: 'DUTY_NEEDS_WAIVER' },
    });
    const amended = { estimatedValueCents: 54_040_000, reason };
    expect(await at.send('operation/bypass/AmendOperation', amended, RITA)).toMatchObject(done);
    expect(await at.send(`${ROADS}/DecideLot`, withoutClause('p1'), RITA)).toMatchObject(done);
  });
});
