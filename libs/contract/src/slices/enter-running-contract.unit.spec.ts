import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents as e } from '../events/catalogue.js';
import { arras, buyer, hourClause, running, supplier, validatedHours } from '../testing/stories.js';
import { amendLot } from './amend-lot.js';
import { completeLot } from './complete-lot.js';
import { enterRunningContract } from './enter-running-contract.js';
import { recordOpeningBalance } from './record-opening-balance.js';

const facts = {
  buyer: { ...buyer, directorates: [{ directorate: 'routes' }] },
  launchValue: { basis: 'alone' as const, valueCents: 0, members: [], position: '77' },
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

  test('owes no publication for what was notified before: it is not asked for again', () => {
    expect(given().when(data).state).not.toHaveProperty('publication');
  });

  test('may be tracked from an earlier day, within its course', () => {
    expect(given().when({ ...data, trackedFrom: '2026-10-01' }).state).toMatchObject({ trackedFrom: '2026-10-01' });
    given()
      .when({ ...data, trackedFrom: '2026-11-03' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given()
      .when({ ...data, trackedFrom: '2023-06-11' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('refuses dates out of their order', () => {
    given()
      .when({ ...data, notifiedOn: '2023-02-05' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    const [one] = data.lots;
    given()
      .when({ ...data, lots: [{ ...one, startedOn: '2023-06-11' }] })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given()
      .when({ ...data, lots: [{ ...one, startedOn: '2026-11-03' }] })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test.each([
    ['DIRECTORATE_UNKNOWN', 'directorate', { directorate: 'roads' }],
    ['DURATION_MISSING', 'durationMonths', { durationMonths: 0 }],
    ['CONTRACT_WITHOUT_LOT', 'lots', { lots: [] }],
    ['LOT_TWICE', 'lots.1.lot', { lots: [data.lots[0], data.lots[0]] }],
    ['AMOUNT_ZERO', 'lots.0.amountCents', { lots: [{ ...data.lots[0], amountCents: 0 }] }],
    ['HOLDER_MISSING', 'lots.0.holders', { lots: [{ ...data.lots[0], holders: [] }] }],
    ['SUPPLIER_UNKNOWN', 'lots.0.holders', { lots: [{ ...data.lots[0], holders: [{ supplier: 's9' }] }] }],
    ['REASON_MISSING', 'reason', { lots: [{ ...data.lots[0], clauses: [] }] }],
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

const tracked = [...running, e.TrackingStarted({ trackedFrom: '2012-11-05' })];
const balance = { lot: 'l1', clause: 'c1', validatedCentihours: 61_550, reason: 'Tableau de suivi.' };

describe('recording the opening balance of a running contract', () => {
  const opening = slice(recordOpeningBalance, { id: 'k1', on: '2012-11-05' });

  test('keeps the hours validated so far apart, without any participant', () => {
    const outcome = opening.given(...tracked).when(balance);
    outcome.then(e.OpeningBalanceRecorded(balance));
    const { lot: _lot, ...said } = balance;
    expect(outcome.state).toMatchObject({ lots: [{ lot: 'l1', opening: [said] }, {}] });
  });

  test('is recorded again where it was wrong: the last figure counts', () => {
    const known = opening.given(...tracked, e.OpeningBalanceRecorded(balance, '2012-11-05'));
    known.when(balance).thenUnchanged();
    const right = { ...balance, validatedCentihours: 60_000, reason: 'Faute de frappe.' };
    expect(known.when(right).state).toMatchObject({ lots: [{ opening: [{ validatedCentihours: 60_000 }] }, {}] });
  });

  test('refuses a contract followed from its start, an unknown clause and a day before the tracking', () => {
    opening
      .given(...running)
      .when(balance)
      .thenRefused('OPENING_NOT_EXPECTED');
    opening
      .given(...tracked)
      .when({ ...balance, clause: 'c9' })
      .thenRefused('CLAUSE_UNKNOWN', { clause: 'c9', lot: 'l1' }, 'clause');
    opening
      .given(...tracked)
      .when(balance, { on: '2012-11-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('a lot whose hours are done with its balance is accepted', () => {
    const ledger = { ...validatedHours(38_450).ledger, opening: 61_550, shortfall: 0, balance: 0 };
    slice(completeLot, { id: 'k1', on: '2013-07-01', facts: { lotLedger: { ...validatedHours(0), ledger } } })
      .given(...tracked, e.OpeningBalanceRecorded(balance, '2012-11-05'))
      .when({ lot: 'l1' })
      .then(e.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }));
  });
});
