import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents as e } from '../events/catalogue.js';
import { arras, buyer, hourClause, supplier } from '../testing/stories.js';
import { amendLot } from './amend-lot.js';
import { enterRunningContract } from './enter-running-contract.js';

const facts = {
  buyer: { ...buyer, directorates: [{ directorate: 'routes' }] },
  launchValue: { basis: 'alone' as const, valueCents: 0, members: [], position: '77' },
  codeHolder: {},
  suppliers: [supplier],
};
const { given } = slice(enterRunningContract, { id: 'k9', on: '2026-11-02', facts });
const clause = { ...hourClause, legalBasis: 'CCP-L2112-2' };
const first = { lot: 'l1', officialName: 'Gros œuvre', amountCents: 60_000_000, holders: [{ supplier: 's1' }] };
const data = {
  ...{ buyer: 'b1', directorate: 'routes', officialName: 'Collège des Dunes', family: 'insertion' as const },
  ...{ category: 'works' as const, durationMonths: 48, launchedOn: '2023-02-06', notifiedOn: '2023-06-12' },
  lots: [
    { ...first, clauses: [clause] },
    { ...first, lot: 'l2', clauses: [], reason: 'Aucune main-d’œuvre.', startedOn: '2023-09-04' },
  ],
};

describe('entering a contract that already runs', () => {
  test('gives it its true dates, and tracks it from the day of the entry', () => {
    const outcome = given().when(data);
    expect(outcome.state).toMatchObject({
      ...{ stage: 'execution', source: 'running', year: 2023, programme: 'b1.2023.routes' },
      ...{ plannedOn: '2023-02-06', notifiedOn: '2023-06-12', notifiedCents: 120_000_000, trackedFrom: '2026-11-02' },
      duty: { outcome: 'none', valueCents: 120_000_000, basis: 'alone' },
      launch: { launchedOn: '2023-02-06', duty: { members: ['k9'], position: '77' } },
      lots: [
        { lot: 'l1', state: 'inExecution', startedOn: '2023-06-12', holders: [{ supplier: 's1', seat: arras }] },
        { lot: 'l2', state: 'inExecution', startedOn: '2023-09-04', decision: 'none' },
      ],
    });
    expect(outcome.scope).toEqual({ buyer: 'b1', directorate: 'routes', contract: 'k9' });
  });

  test('owes its publication with its true due date, overdue or not, and none before the duty of 2018', () => {
    expect(given().when(data).state).toMatchObject({ publication: { dueOn: '2023-08-14' } });
    const older = { ...data, launchedOn: '2018-03-01', notifiedOn: '2018-09-28', lots: [data.lots[1]] };
    expect(given().when({ ...older, lots: [{ ...data.lots[1], startedOn: undefined }] }).state).not.toHaveProperty(
      'publication',
    );
    const recent = { ...data, notifiedOn: '2026-10-12', lots: [data.lots[0]] };
    expect(given().when(recent).state).toMatchObject({ publication: { dueOn: '2026-12-14' } });
  });

  test('may be tracked from an earlier day, within its course', () => {
    expect(given().when({ ...data, trackedFrom: '2026-10-01' }).state).toMatchObject({ trackedFrom: '2026-10-01' });
  });

  test.each([
    ['notifiedOn', { notifiedOn: '2023-02-05' }],
    ['trackedFrom', { trackedFrom: '2023-06-11' }],
    ['on', { trackedFrom: '2026-11-03' }],
    ['lots.0.startedOn', { lots: [{ ...data.lots[0], startedOn: '2023-06-11' }] }],
    ['on', { lots: [{ ...data.lots[0], startedOn: '2026-11-03' }] }],
  ])('refuses dates out of their order, at %s', (path, over) => {
    given()
      .when({ ...data, ...over })
      .thenRefused('BEFORE_PREVIOUS_STEP', undefined, path);
  });

  test('has a reference of its own: none of a purchase that a programme holds, and none that statements cannot name', () => {
    given()
      .when(data, { facts: { ...facts, codeHolder: { programme: 'b1.2026.routes' } } })
      .thenRefused('PURCHASE_PROGRAMMED', { id: 'k9', programme: 'b1.2026.routes' });
    given()
      .when(data, { facts: { ...facts, codeHolder: { programme: 'b2.2026.routes' } } })
      .thenRefused('CONTRACT_ID_TAKEN', { id: 'k9' });
    given().when(data, { id: '2023.045' }).thenRefused('CONTRACT_ID_UNFIT', { id: '2023.045' });
  });

  test.each([
    ['DIRECTORATE_UNKNOWN', 'directorate', { directorate: 'roads' }],
    ['DURATION_MISSING', 'durationMonths', { durationMonths: 0 }],
    ['CONTRACT_WITHOUT_LOT', 'lots', { lots: [] }],
    ['LOT_TWICE', 'lots.1.lot', { lots: [data.lots[0], data.lots[0]] }],
    ['AMOUNT_ZERO', 'lots.0.amountCents', { lots: [{ ...data.lots[0], amountCents: 0 }] }],
    ['HOLDER_MISSING', 'lots.0.holders', { lots: [{ ...data.lots[0], holders: [] }] }],
    ['SUPPLIER_UNKNOWN', 'lots.0.holders', { lots: [{ ...data.lots[0], holders: [{ supplier: 's9' }] }] }],
    ['REASON_MISSING', 'lots.0.reason', { lots: [{ ...data.lots[0], clauses: [] }] }],
    ['LEGAL_BASIS_NOT_IN_FORCE', undefined, { lots: [{ ...data.lots[0], clauses: [hourClause] }] }],
  ])('refuses what cannot be: %s at %s', (code, path, over) => {
    given()
      .when({ ...data, ...over })
      .thenRefused(code, undefined, path);
  });

  test('goes on like any contract', () => {
    const { decision } = given().when(data);
    if (decision.outcome !== 'accepted') throw new Error('refused');
    slice(amendLot, { id: 'k9', on: '2026-11-09', facts: { buyer } })
      .given(...decision.events)
      .when({ lot: 'l1', amountCents: 61_000_000, reason: 'Travaux ajoutés.' })
      .then(
        e.LotAmended({
          ...{ lot: 'l1', amountCents: 61_000_000, clauses: [], reason: 'Travaux ajoutés.' },
          publication: { dueOn: '2027-01-11', dueAt: '2027-01-11T23:00:00Z' },
        }),
      );
  });
});
