import { describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { conventionEvents } from '@clausier/governance';
import { directorateProgrammeEvents, operationEvents, programmingReviewEvents } from '@clausier/programming';
import { clause, duty, lot, need, planned } from '../testing/planned-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { codeHolderResolver } from './code-holder.js';
import { conventionsResolver } from './conventions.js';
import { launchValueResolver } from './launch-value.js';
import { purchaseResolver } from './purchase.js';

const declared = (purchase: string) =>
  directorateProgrammeEvents.PurchaseDeclared({ ...need, purchase, lots: [lot], duty, late: false });
const clauseDecided = directorateProgrammeEvents.LotClauseDecided({ purchase: 'p1', lot: 'l1', clauses: [clause] });
const submitted = directorateProgrammeEvents.ProgrammeSubmitted({ late: false });
const operation = [
  operationEvents.OperationDefined({
    buyer: 'illu',
    directorate: 'roads',
    officialName: 'Contournement',
    estimatedValueCents: 500_000_000,
    cohort: 'PILOT',
  }),
  operationEvents.PurchaseAttached({ purchase: 'p1', estimatedValueCents: 300_000_000, plannedLaunchOn: '2026-09-01' }),
  operationEvents.PurchaseAttached({ purchase: 'p2', estimatedValueCents: 300_000_000, plannedLaunchOn: '2027-09-01' }),
];
const reviewOpened = programmingReviewEvents.ProgrammingReviewOpened({
  buyer: 'illu',
  year: 2026,
  directorates: ['roads', 'schools'],
  openedOn: '2026-01-15',
  answersDueOn: '2026-02-12',
  answersDueAt: '2026-02-12T23:00:00Z',
});

describe('the purchase that a contract is planned from', () => {
  const load = (...events: Parameters<typeof statesLoader>[0][string]) =>
    statesLoader({ 'directorateProgramme-illu.2026.roads': events, 'operation-op1': operation });

  test('comes whole, with its operation’s cohort and the decision of each lot', async () => {
    const purchase = await purchaseResolver.resolve(
      load(declared('p1'), clauseDecided, submitted),
      'illu.2026.roads/p1',
    );
    expect(purchase).toEqual({
      ...need,
      buyer: 'illu',
      year: 2026,
      directorate: 'roads',
      programme: 'illu.2026.roads',
      cohort: 'PILOT',
      duty: {
        outcome: 'duty',
        valueCents: 600_000_000,
        thresholdCents: 540_400_000,
        basis: 'operation',
        presumed: false,
      },
      submittedOn: '2026-01-20',
      readyOn: '2026-01-20',
      lots: [{ ...lot, decision: 'clause', clauses: [clause] }],
    });
  });

  test('a decision that a correction has overtaken counts as none', async () => {
    const corrected = directorateProgrammeEvents.PurchaseCorrected({
      purchase: 'p1',
      estimatedValueCents: 600_000_000,
      plannedLaunchOn: '2019-01-15',
      reason: 'Avancé.',
      duty: { ...duty, valueCents: 600_000_000 },
    });
    const purchase = await purchaseResolver.resolve(
      load(declared('p1'), clauseDecided, corrected),
      'illu.2026.roads/p1',
    );
    expect(purchase).toMatchObject({ submittedOn: undefined, lots: [{ lot: 'l1', clauses: [] }] });
    expect(purchase?.lots[0]).not.toHaveProperty('decision');
  });

  test('under the duty since a second one joined its operation, a lot left without a clause counts as undecided', async () => {
    const none = directorateProgrammeEvents.LotLeftWithoutClause({ purchase: 'p1', lot: 'l1', reason: 'Trop court.' });
    const purchase = await purchaseResolver.resolve(load(declared('p1'), none, submitted), 'illu.2026.roads/p1');
    expect(purchase?.lots[0]).not.toHaveProperty('decision');
  });

  test('under the duty since a second one of 120 000 EUR joined its group, likewise', async () => {
    const supplies = { ...need, category: 'suppliesServices' as const, operation: undefined, group: 'G1' };
    const small = { ...supplies, estimatedValueCents: 12_000_000, lots: [lot], duty, late: false };
    const first = [
      directorateProgrammeEvents.PurchaseDeclared({ ...small, purchase: 'p1' }),
      directorateProgrammeEvents.LotLeftWithoutClause({ purchase: 'p1', lot: 'l1', reason: 'Trop court.' }),
    ];
    const resolve = (...second: Parameters<typeof statesLoader>[0][string]) =>
      purchaseResolver.resolve(
        statesLoader({
          'programmingReview-illu.2026': [reviewOpened],
          'directorateProgramme-illu.2026.roads': first,
          'directorateProgramme-illu.2026.schools': second,
        }),
        'illu.2026.roads/p1',
      );
    expect(await resolve()).toMatchObject({ duty: { outcome: 'none' }, lots: [{ decision: 'none' }] });
    const both = await resolve(directorateProgrammeEvents.PurchaseDeclared({ ...small, purchase: 'p2' }));
    expect(both).toMatchObject({ duty: { outcome: 'duty', valueCents: 24_000_000, basis: 'group' } });
    expect(both?.lots[0]).not.toHaveProperty('decision');
  });

  test('is null where there is none', async () => {
    expect(await purchaseResolver.resolve(load(declared('p1')), 'illu.2026.roads/p9')).toBeNull();
    expect(await purchaseResolver.resolve(load(), 'nonsense/p1')).toBeNull();
  });
});

describe('the value held against the threshold at launch (R2)', () => {
  test('for works, all that the operation counts, whatever the year', async () => {
    const load = statesLoader({ 'contract-p1': [planned], 'operation-op1': operation });
    expect(await launchValueResolver.resolve(load, 'p1')).toEqual({
      basis: 'operation',
      valueCents: 600_000_000,
      members: ['p1', 'p2'],
      position: '42',
    });
    expect(load.read).toContain('operation-op1');
  });

  test('for supplies, the homogeneous group of the year over all directorates', async () => {
    const supplies = { ...need, category: 'suppliesServices' as const, operation: undefined, group: 'G1' };
    const small = { ...supplies, estimatedValueCents: 12_000_000 };
    const purchase = (ref: string) =>
      directorateProgrammeEvents.PurchaseDeclared({ ...small, purchase: ref, lots: [lot], duty, late: false });
    const load = statesLoader({
      'contract-p1': [contractEvents.ContractPlanned({ ...planned.data, ...small })],
      'programmingReview-illu.2026': [reviewOpened],
      'directorateProgramme-illu.2026.roads': [purchase('p1')],
      'directorateProgramme-illu.2026.schools': [purchase('p2')],
    });
    expect(await launchValueResolver.resolve(load, 'p1')).toMatchObject({
      basis: 'group',
      valueCents: 24_000_000,
      members: ['p1', 'p2'],
    });
  });

  test('alone, the contract’s own', async () => {
    const { operation: _operation, ...alone } = planned.data;
    const load = statesLoader({ 'contract-p1': [contractEvents.ContractPlanned(alone)] });
    expect(await launchValueResolver.resolve(load, 'p1')).toMatchObject({
      basis: 'alone',
      valueCents: 300_000_000,
      members: ['p1'],
    });
    expect(await launchValueResolver.resolve(load, 'none')).toMatchObject({ valueCents: 0, members: [] });
  });
});

test('the conventions of a body with a buyer are theirs alone, each with its days', async () => {
  const signed = (buyer: string, body: string) =>
    conventionEvents.ConventionSigned({ buyer, body, officialName: 'Convention', until: '2026-12-31' }, '2025-01-01');
  const load = statesLoader({
    'convention-v1': [signed('illu', 'plie')],
    'convention-v2': [signed('illu', 'plie'), conventionEvents.ConventionEnded({}, '2025-06-30')],
    'convention-v3': [signed('illu', 'mission')],
    'convention-v4': [signed('other', 'plie')],
  });
  expect(await conventionsResolver.resolve(load, 'illu/plie')).toEqual([
    { convention: 'v1', from: '2025-01-01', until: '2026-12-31' },
    { convention: 'v2', from: '2025-01-01', until: '2025-06-30' },
  ]);
  expect(await conventionsResolver.resolve(load, 'illu/team')).toEqual([]);
});

describe('the programme that holds a purchase', () => {
  const load = statesLoader({
    'directorateProgramme-illu.2026.roads': [declared('p1')],
    'directorateProgramme-other.2026.roads': [declared('p2')],
  });

  test('is found in any programme of any buyer: one id, one contract', async () => {
    expect(await codeHolderResolver.resolve(load, '/p1')).toEqual({ programme: 'illu.2026.roads' });
    expect(await codeHolderResolver.resolve(load, '/p2')).toEqual({ programme: 'other.2026.roads' });
    expect(await codeHolderResolver.resolve(load, '/p3')).toEqual({});
  });
});
