import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import type { NewEvent } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { buyer, consultation, frozen, hourClause, launchValue, lot, planned, tender } from '../testing/stories.js';
import { launchConsultation } from './launch-consultation.js';

const { given } = slice(launchConsultation, { id: 'k1', facts: { buyer, launchValue } });
const clause = { ...hourClause, legalBasis: 'CCP-L2112-2' };
const terms = (ref: string): NewEvent =>
  contractEvents.EnvironmentalTermsRecorded({ lot: ref, criterion: 'Bilan carbone', condition: 'Tri' }, '2012-02-15');

type Outcome = 'duty' | 'none' | 'thresholdUnknown';
const plannedUnder = (outcome: Outcome) =>
  ({ outcome, valueCents: 21_600_000, basis: 'alone', presumed: false }) as const;

/** Supplies in one lot, decided under that outcome of the duty. */
const decidedUnder = (outcome: Outcome, over: Parameters<typeof lot>[1] = {}) => [
  planned({
    category: 'suppliesServices',
    plannedLaunchOn: '2026-08-21',
    duty: plannedUnder(outcome),
    lots: [lot('l1', { clauses: [clause], ...over })],
  }),
  terms('l1'),
  frozen,
];
/** The same, tendered under the duty of August 2026. */
const supplies = (over: Parameters<typeof lot>[1] = {}) => decidedUnder('duty', over);
const worth = (valueCents: number) => ({ facts: { buyer, launchValue: { ...launchValue, valueCents } } });
const bare = { decision: 'none' as const, clauses: [], reason: 'Achat sans main-d’œuvre.' };

describe('launching a consultation', () => {
  test('records the duty tested on the launch date, who was counted, and each legal basis', () => {
    given(...tender)
      .when({}, { on: '2012-03-15' })
      .then(
        contractEvents.ConsultationLaunched({
          launchedOn: '2012-03-15',
          duty: {
            outcome: 'thresholdUnknown',
            valueCents: 100_000_000,
            basis: 'alone',
            members: ['k1'],
            position: '40',
          },
          legalBases: [
            { lot: 'l1', clause: 'c1', basis: 'CMP-14' },
            { lot: 'l2', clause: 'c1', basis: 'CMP-14' },
          ],
        }),
      );
  });

  test('puts every lot in consultation', () => {
    expect(given(...tender).when({}, { on: '2012-03-15' }).state).toMatchObject({
      launch: { launchedOn: '2012-03-15' },
      lots: [{ state: 'consulted' }, { state: 'consulted' }],
    });
  });

  test('refuses while no documents are frozen, or once a lot was decided anew', () => {
    given(planned()).when({}, { on: '2012-03-15' }).thenRefused('DOCUMENTS_NOT_FROZEN');
    given(...tender, terms('l1'))
      .when({}, { on: '2012-03-15' })
      .thenRefused('DOCUMENTS_NOT_FROZEN');
  });

  test('refuses a date before the freeze, and a second launch', () => {
    given(...tender)
      .when({}, { on: '2012-02-29' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...consultation)
      .when({}, { on: '2012-03-20' })
      .thenRefused('ALREADY_LAUNCHED');
  });
});

describe('legal bases (R4) are judged at launch, both end dates counted', () => {
  test.each([
    ['2016-03-31', 'CMP-14', true],
    ['2016-04-01', 'CMP-14', false],
    ['2016-04-01', 'ORD-38', true],
    ['2019-03-31', 'ORD-38', true],
    ['2019-04-01', 'ORD-38', false],
    ['2019-04-01', 'CCP-L2112-2', true],
  ])('on %s the basis %s is in force: %s', (on, legalBasis, inForce) => {
    const lots = [lot('l1', { clauses: [{ ...hourClause, legalBasis }] })];
    const outcome = given(planned({ duty: plannedUnder('none'), lots }), frozen).when({}, { on });
    expect(outcome.decision.outcome).toBe(inForce ? 'accepted' : 'refused');
    if (!inForce) outcome.thenRefused('LEGAL_BASIS_NOT_IN_FORCE');
  });

  test('refuses a basis that does not allow the kind of clause, and names those that do', () => {
    const criterion = { clause: 'c2', kind: 'awardCriterion' as const, legalBasis: 'CMP-14' };
    given(planned({ lots: [lot('l1', { clauses: [criterion] })] }), frozen)
      .when({}, { on: '2012-03-15' })
      .thenRefused('LEGAL_BASIS_NOT_IN_FORCE', {
        launchedOn: '2012-03-15',
        clauses: ['l1.c2 (CMP-14)'],
        allowed: ['CMP-53'],
      });
  });
});

describe('the social duty (R2) is tested again at the real launch', () => {
  test('216 000 EUR of supplies launched on 21 August 2026 are under the duty', () => {
    given(...supplies(bare))
      .when({}, { on: '2026-08-21', ...worth(21_600_000) })
      .thenRefused('DUTY_UNMET', {
        value: '216\u202f000,00 EUR',
        threshold: '216\u202f000,00 EUR',
        lots: ['l1'],
      });
  });

  test('one cent below there is no duty, and the day before neither', () => {
    const below = given(...decidedUnder('none', bare)).when({}, { on: '2026-08-21', ...worth(21_599_999) });
    expect(below.state).toMatchObject({ launch: { duty: { outcome: 'none', thresholdCents: 21_600_000 } } });
    const before = given(...decidedUnder('none', bare)).when({}, { on: '2026-08-20', ...worth(21_600_000) });
    expect(before.state).toMatchObject({ launch: { duty: { outcome: 'none' } } });
  });

  test('a condition of execution satisfies it', () => {
    const outcome = given(...supplies()).when({}, { on: '2026-08-21', ...worth(21_600_000) });
    expect(outcome.state).toMatchObject({ launch: { duty: { outcome: 'duty', valueCents: 21_600_000 } } });
  });

  test('each lot is tested: one with a clause does not speak for the other', () => {
    const duty = plannedUnder('duty');
    const two = planned({
      category: 'suppliesServices',
      duty,
      lots: [lot('l1', { clauses: [clause] }), lot('l2', bare)],
    });
    given(two, terms('l1'), terms('l2'), frozen)
      .when({}, { on: '2026-08-21', ...worth(21_600_000) })
      .thenRefused('DUTY_UNMET', { value: '216\u202f000,00 EUR', threshold: '216\u202f000,00 EUR', lots: ['l2'] });
  });

  test.each([
    ['awardCriterion' as const, 'CCP-R2152-7', false],
    ['supplyCondition' as const, 'CCP-L2112-2', false],
    ['socialCondition' as const, 'CCP-L2112-2', true],
    ['insertionService' as const, 'CCP-R2123-1', true],
    ['reservedLot' as const, 'CCP-L2113-12', false],
  ])('a %s alone satisfies it: %s', (kind, legalBasis, satisfies) => {
    const outcome = given(...supplies({ clauses: [{ clause: 'c1', kind, legalBasis }] })).when(
      {},
      { on: '2026-08-21', ...worth(21_600_000) },
    );
    expect(outcome.decision.outcome).toBe(satisfies ? 'accepted' : 'refused');
  });

  test('a reserved lot satisfies it with a recorded reason', () => {
    const reserved = { clause: 'c1', kind: 'reservedLot' as const, legalBasis: 'CCP-L2113-12' };
    const outcome = given(...supplies({ clauses: [reserved], reason: 'ESAT du territoire en capacité.' })).when(
      {},
      { on: '2026-08-21', ...worth(21_600_000) },
    );
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('a waiver with a listed ground and reasons stands in for the clause', () => {
    const waiver = { ground: 'noLinkWithObject', reasons: 'Aucun lien suffisant avec l’objet du marché.' };
    const outcome = given(...supplies({ decision: 'waiver', clauses: [], waiver })).when(
      {},
      { on: '2026-08-21', ...worth(21_600_000) },
    );
    expect(outcome.decision.outcome).toBe('accepted');
    given(...supplies({ decision: 'waiver', clauses: [], waiver: { ...waiver, ground: 'shortOnTime' } }))
      .when({}, { on: '2026-08-21', ...worth(21_600_000) })
      .thenRefused('DUTY_UNMET');
  });

  test('a launch for which no threshold is published waits for it, clause or not', () => {
    given(...supplies())
      .when({}, { on: '2028-01-03', ...worth(1) })
      .thenRefused('THRESHOLD_UNKNOWN', { launchedOn: '2028-01-03' });
  });

  test('from 21 August 2026 each lot has its environmental criterion and condition, whatever its value', () => {
    given(planned({ duty: plannedUnder('none'), lots: [lot('l1', { clauses: [clause] })] }), frozen)
      .when({}, { on: '2026-08-21', ...worth(1_000_000) })
      .thenRefused('ENVIRONMENT_MISSING', { since: '2026-08-21', lots: ['l1'] });
  });
});

describe('a buyer that reserves the launch to its procurement office', () => {
  const reserving = { facts: { buyer: { ...buyer, launchReservedToProcurement: true }, launchValue } };
  const by = (role: string) => ({ actor: { kind: 'human' as const, id: 'a1', roles: [role] } });

  test('refuses a directorate and lets the office launch', () => {
    given(...tender)
      .when({}, { on: '2012-03-15', ...reserving, ...by('directorateAgent') })
      .thenRefused('RESERVED_TO_PROCUREMENT');
    const office = given(...tender).when({}, { on: '2012-03-15', ...reserving, ...by('procurementOffice') });
    expect(office.decision.outcome).toBe('accepted');
  });
});
