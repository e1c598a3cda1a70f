import { describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { buyerEvents } from '@clausier/directory';
import { conventionEvents, mandateEvents } from '@clausier/governance';
import { directorateProgrammeEvents, operationEvents, programmingReviewEvents } from '@clausier/programming';
import { buyerOfStream } from '../access/buyer-of-stream.js';
import { registry } from '../testing/clausier.js';
import { planned as plannedByRoads } from '../testing/planned-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { buyerResolver } from './buyer.js';
import { facilitatorsResolver } from './facilitators.js';
import { groupValueResolver } from './group-value.js';
import { codeHolderResolver, holdingProgrammeResolver, takenCodesResolver } from './code-holder.js';
import { mandatesResolver } from './mandates.js';
import { operationResolver } from './operation.js';
import { otherContractResolver } from './other-contract.js';
import { plannedContractResolver } from './planned-contract.js';
import { programmesResolver } from './programmes.js';
import { reviewResolver } from './review.js';

const opened = programmingReviewEvents.ProgrammingReviewOpened({
  buyer: 'illu',
  year: 2026,
  directorates: ['roads', 'schools'],
  openedOn: '2026-01-15',
  answersDueOn: '2026-02-12',
  answersDueAt: '2026-02-12T23:00:00Z',
});

function declared(purchase: string, estimatedValueCents: number, group?: string) {
  return directorateProgrammeEvents.PurchaseDeclared({
    purchase,
    officialName: 'Peinture',
    family: 'insertion',
    category: 'suppliesServices',
    group,
    plannedLaunchOn: '2026-09-01',
    durationMonths: 12,
    lots: [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents }],
    estimatedValueCents,
    duty: { outcome: 'none', valueCents: estimatedValueCents, basis: 'alone', presumed: false },
    late: false,
  });
}

describe('facts of the programming review', () => {
  const load = statesLoader({
    'programmingReview-illu.2026': [opened],
    'directorateProgramme-illu.2026.roads': [declared('p1', 12_000_000, 'paint'), declared('p2', 100, 'salt')],
    'directorateProgramme-illu.2026.schools': [
      declared('p3', 9_000_000, 'paint'),
      declared('p4', 5_000),
      directorateProgrammeEvents.ProgrammeSubmitted({ late: false }),
    ],
    'directorateProgramme-illu.2025.roads': [declared('old', 1_000, 'paint')],
  });

  test('a group counts the purchases of all directorates of the year, and only those', async () => {
    expect(await groupValueResolver.resolve(load, 'illu.2026/paint')).toEqual({
      members: [
        { purchase: 'p1', estimatedValueCents: 12_000_000 },
        { purchase: 'p3', estimatedValueCents: 9_000_000 },
      ],
    });
    expect(await groupValueResolver.resolve(load, 'illu.2026/')).toEqual({ members: [] });
    expect(await groupValueResolver.resolve(load, 'illu.2027/paint')).toEqual({ members: [] });
  });

  test('a purchase is held by the programme of its buyer that counts it in the operation', async () => {
    const counted = declared('p5', 1_000);
    const inOperation = { ...counted, data: { ...(counted.data as object), operation: 'op1' } };
    const held = statesLoader({ 'directorateProgramme-illu.2025.roads': [inOperation, declared('p6', 1_000)] });
    expect(await holdingProgrammeResolver.resolve(held, 'illu/op1/p5')).toEqual({ programme: 'illu.2025.roads' });
    for (const key of ['illu/op2/p5', 'illu/op1/p6', 'illu/op1/p9', 'other/op1/p5', 'illu//p6'])
      expect(await holdingProgrammeResolver.resolve(held, key)).toEqual({});
  });

  test('a code is held by the other programme that declares it, whoever’s it is', async () => {
    const both = statesLoader({
      'directorateProgramme-illu.2026.schools': [declared('p3', 1_000), declared('p2', 1_000), declared('p1', 1_000)],
      'directorateProgramme-far.2025.works': [declared('p2', 1_000)],
      'contract-p1': [plannedByRoads],
    });
    expect(await codeHolderResolver.resolve(both, 'illu.2026.schools/p2')).toEqual({ programme: 'far.2025.works' });
    expect(await codeHolderResolver.resolve(both, 'illu.2026.schools/p3')).toEqual({});
    expect(await takenCodesResolver.resolve(both, 'illu.2026.schools')).toEqual(['p2', 'p1']);
    expect(await takenCodesResolver.resolve(both, 'far.2025.works')).toEqual(['p2']);
    expect(both.read).toEqual([]);
  });

  test('every directorate of the review has its line, submitted or not', async () => {
    expect(await programmesResolver.resolve(load, 'illu.2026')).toEqual([
      { directorate: 'roads', submittedOn: undefined },
      { directorate: 'schools', submittedOn: '2026-01-20' },
    ]);
  });

  test('a review nobody opened has no opening day', async () => {
    expect(await reviewResolver.resolve(load, 'illu.2026')).toMatchObject({ openedOn: '2026-01-15' });
    expect(await reviewResolver.resolve(load, 'illu.2027')).toEqual({ directorates: [] });
  });

  test('a purchase is planned once it is a contract, and its processes are its buyer’s', async () => {
    const planned = contractEvents.ContractPlanned({
      buyer: 'illu',
      year: 2026,
      directorate: 'roads',
      programme: 'illu.2026.roads',
      officialName: 'Peinture',
      family: 'insertion',
      category: 'suppliesServices',
      plannedLaunchOn: '2026-09-01',
      durationMonths: 12,
      duty: { outcome: 'none', valueCents: 5_000, basis: 'alone', presumed: false },
      source: 'review',
      lots: [],
    });
    const contracts = statesLoader({ 'contract-p4': [planned] });
    expect(await plannedContractResolver.resolve(contracts, 'illu.2026.roads/p4')).toEqual({
      planned: true,
      taken: false,
    });
    expect(await plannedContractResolver.resolve(contracts, 'illu.2026.schools/p4')).toEqual({
      planned: false,
      taken: true,
    });
    expect(await plannedContractResolver.resolve(contracts, 'illu.2026.roads/p1')).toEqual({
      planned: false,
      taken: false,
    });
    expect(await otherContractResolver.resolve(contracts, 'p4')).toEqual({ buyer: 'illu', lots: [] });
    expect(await otherContractResolver.resolve(contracts, 'p1')).toEqual({ lots: [] });
    expect(await buyerOfStream(contracts, registry.aggregate, 'followUp-tendering.p4')).toBe('illu');
  });
});

test('a buyer has its own mandates, each from the day of its vote', async () => {
  const voted = { family: 'both', body: 'council', officialName: 'Clauses sociales' } as const;
  const load = statesLoader({
    'mandate-m1': [mandateEvents.MandateRecorded({ ...voted, buyer: 'illu' }, '2020-06-19')],
    'mandate-m2': [mandateEvents.MandateRecorded({ ...voted, buyer: 'other' }, '2020-06-19')],
    'mandate-m3': [],
  });
  expect(await mandatesResolver.resolve(load, 'illu')).toEqual([{ family: 'both', votedOn: '2020-06-19' }]);
  expect(await mandatesResolver.resolve(load, 'nobody')).toEqual([]);
});

describe('facts of buyers and operations', () => {
  const load = statesLoader({
    'buyer-illu': [
      buyerEvents.BuyerRegistered({
        officialName: 'Département d’illustration',
        illustrative: true,
        zone: 'Europe/Paris',
        calendar: 'FR',
        launchReservedToProcurement: false,
      }),
      buyerEvents.RoleGranted({ grant: 'g1', actor: 'a1', role: 'facilitator', body: 'plie' }),
      buyerEvents.RoleGranted({ grant: 'g2', actor: 'a2', role: 'facilitator', body: 'plie' }),
      buyerEvents.RoleGranted({ grant: 'g3', actor: 'a3', role: 'essHead' }),
      buyerEvents.RoleGranted({ grant: 'g4', actor: 'a4', role: 'facilitator', body: 'inHouse' }),
    ],
    'convention-v1': [
      conventionEvents.ConventionSigned({ buyer: 'illu', body: 'plie', officialName: 'Convention 2025' }),
      conventionEvents.ConventionEnded({}),
    ],
    'convention-v2': [
      conventionEvents.ConventionSigned({ buyer: 'illu', body: 'plie', officialName: 'Convention 2026' }),
    ],
    'convention-v3': [conventionEvents.ConventionSigned({ buyer: 'other', body: 'inHouse', officialName: 'Ailleurs' })],
    'convention-v4': [
      conventionEvents.ConventionSigned({ buyer: 'illu', body: 'noGrant', officialName: 'Sans droit' }),
    ],
    'operation-op1': [
      operationEvents.OperationDefined({
        buyer: 'illu',
        directorate: 'roads',
        officialName: 'Contournement',
        estimatedValueCents: 600_000_000,
      }),
    ],
  });

  test('facilitators stand once per convention of their body with this buyer, or without one when in-house', async () => {
    expect(await facilitatorsResolver.resolve(load, 'illu')).toEqual([
      { body: 'plie', convention: 'v1' },
      { body: 'plie', convention: 'v2' },
      { body: 'inHouse' },
    ]);
    expect(await facilitatorsResolver.resolve(load, 'nobody')).toEqual([]);
  });

  test('a buyer never shows its grants', async () => {
    const buyer = await buyerResolver.resolve(load, 'illu');
    expect(buyer).toMatchObject({ registeredOn: '2026-01-20', illustrative: true });
    expect(buyer).not.toHaveProperty('grants');
    expect((await buyerResolver.resolve(load, 'nobody')).registeredOn).toBeUndefined();
  });

  test('an operation nobody defined has no buyer', async () => {
    expect(await operationResolver.resolve(load, 'op1')).toMatchObject({ buyer: 'illu', definedOn: '2026-01-20' });
    expect(await operationResolver.resolve(load, 'op2')).toEqual({ estimatedValueCents: 0, members: [] });
  });

  test.each([
    ['annualProgrammingReview.illu.2026', 'illu'],
    ['annualProgrammingReview.illu.2026.roads', 'illu'],
    ['centralEvaluation.illu.2026', 'illu'],
    ['tendering.unknown', undefined],
    ['annualProgrammingReview.illu', undefined],
    ['somethingElse.illu.2026', undefined],
  ])('the process %s belongs to %s', async (key, buyer) => {
    expect(await buyerOfStream(load, registry.aggregate, `followUp-${key}`)).toBe(buyer);
  });
});
