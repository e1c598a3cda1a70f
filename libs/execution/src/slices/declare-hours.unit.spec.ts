import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { hours } from '../rules/figures.js';
import { contract, declared, participant, validated } from '../testing/month.js';
import { declareHours } from './declare-hours.js';

const facts = { contract, participant, freeze: {}, monthOfParticipant: { declaredCentihours: 0, periods: [] } };
const options = { id: 'c1.202601', facts };
const correspondent = { kind: 'human' as const, id: 'actor1', roles: ['correspondent'] };
const facilitator = { kind: 'human' as const, id: 'actor2', roles: ['facilitator'] };
const { given } = slice(declareHours, options);
const data = {
  statement: 'h1',
  lot: 'l1',
  employer: 'etti1',
  participant: 'p1',
  modality: 'ETTI',
  from: '2026-01-19',
  until: '2026-01-23',
  centihours: 3500,
  on: '2026-02-03',
};
const statement = { ...data, contract: 'c1', month: '2026-01', clause: 'k1', flags: [] };

describe('declaring hours', () => {
  test('records a statement of one person, once', () => {
    const { on: _on, ...expected } = statement;
    given()
      .when(data)
      .then(events.HoursDeclared({ ...expected, modality: 'ETTI' }));
    given(declared()).when(data).thenUnchanged();
    given(declared())
      .when({ ...data, centihours: 3600 })
      .thenRefused('STATEMENT_ALREADY_DECLARED', { statement: 'h1' });
  });

  test.each([
    ['ends before it begins', { from: '2026-01-23', until: '2026-01-19' }, 'PERIOD_REVERSED'],
    ['leaves the month', { until: '2026-02-01' }, 'PERIOD_OUTSIDE_MONTH'],
    ['begins before the lot', { from: '2026-01-11' }, 'PERIOD_BEFORE_LOT'],
    ['is not over', { on: '2026-01-22' }, 'PERIOD_NOT_OVER'],
    ['stands on an unknown lot', { lot: 'l9' }, 'LOT_UNKNOWN'],
    ['stands on a lot that has not begun', { lot: 'l3' }, 'LOT_NOT_STARTED'],
    ['names nobody', { participant: undefined }, 'PARTICIPANT_OR_HEADCOUNT'],
    ['names a person and a headcount', { headcount: 2 }, 'PARTICIPANT_OR_HEADCOUNT'],
    [
      'counts heads outside ESAT, EA and reserved lots',
      { participant: undefined, headcount: 2 },
      'HEADCOUNT_NOT_ALLOWED',
    ],
    ['names an employer nobody named', { employer: 'etti2' }, 'EMPLOYER_UNKNOWN'],
    ['has no hours', { centihours: 0 }, 'HOURS_MISSING'],
    ['has more hours than its days', { centihours: 12_001 }, 'HOURS_IMPOSSIBLE'],
  ])('refuses a statement that %s', (_, change, code) => {
    given()
      .when({ ...data, ...change })
      .thenRefused(code);
  });

  test('counts for the only hour clause of its lot, or for the one it names among several', () => {
    const [first, ...others] = contract.lots;
    const several = { ...contract, lots: [{ ...first, hourClauses: ['k1', 'k2'] }, ...others] };
    const among = { facts: { ...facts, contract: several } };
    given()
      .when({ ...data, clause: 'k9' })
      .thenRefused('CLAUSE_UNKNOWN', { clause: 'k9', lot: 'l1', known: ['k1'] }, 'clause');
    given()
      .when(data, among)
      .thenRefused('CLAUSE_REQUIRED', { lot: 'l1', known: ['k1', 'k2'] }, 'clause');
    const { decision } = given().when({ ...data, clause: 'k2' }, among);
    expect(decision).toMatchObject({ events: [{ data: { clause: 'k2' } }] });
    given(declared({ clause: 'k1' }))
      .when({ ...data, clause: 'k2' }, among)
      .thenRefused('STATEMENT_ALREADY_DECLARED');
  });

  test('says which training hours do not count, where the clause excludes them', () => {
    const [first, ...others] = contract.lots;
    const without = { ...contract, lots: [{ ...first, trainingExcluded: ['k1'] }, ...others] };
    const facing = { facts: { ...facts, contract: without } };
    const { decision, state } = given().when({ ...data, trainingCentihours: 700 }, facing);
    expect(decision).toMatchObject({ events: [{ data: { trainingCentihours: 700, trainingExcluded: true } }] });
    expect(state).toMatchObject({ statements: [{ declared: 4_200, training: 700, countable: 3_500 }] });
    const counted = given().when({ ...data, trainingCentihours: 700 });
    expect(counted.state).toMatchObject({ statements: [{ declared: 4_200, training: 700, countable: 4_200 }] });
  });

  test('accepts as many hours as the days have, training included', () => {
    expect(given().when({ ...data, centihours: 12_000 }).decision.outcome).toBe('accepted');
    given()
      .when({ ...data, centihours: 12_000, trainingCentihours: 1 })
      .thenRefused('HOURS_IMPOSSIBLE', { hours: '120,01 h', days: 5, maximum: '120,00 h' });
  });

  test('needs the person proposed on that contract, by then', () => {
    const elsewhere = { ...participant, proposals: [{ ...participant.proposals[0], contract: 'c2' }] };
    given()
      .when(data, { facts: { ...facts, participant: elsewhere } })
      .thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c1', lot: 'l1' }, 'participant');
    const otherLot = { ...participant, proposals: [{ ...participant.proposals[0], lot: 'l2' }] };
    given()
      .when(data, { facts: { ...facts, participant: otherLot } })
      .thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c1', lot: 'l1' }, 'participant');
    given()
      .when({ ...data, from: '2026-01-12', until: '2026-01-12', on: '2026-01-12' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test.each([0, 1000, 1.5, -1])('takes no headcount of %s: it is 1 to 999 people', (headcount) => {
    const team = { ...data, participant: undefined, modality: 'ESAT' };
    expect(declareHours.schema.safeParse({ ...team, headcount }).success).toBe(false);
    for (const most of [1, 999]) expect(declareHours.schema.safeParse({ ...team, headcount: most }).success).toBe(true);
  });

  test('counts heads for an ESAT or a reserved lot, with 24 hours a day for each', () => {
    const team = { ...data, lot: 'l2', employer: 'esat1', participant: undefined, modality: 'ESAT' };
    const collective = { facts: { ...facts, participant: undefined } };
    expect(given().when({ ...team, headcount: 4, centihours: 14_000 }, collective).decision.outcome).toBe('accepted');
    given()
      .when({ ...team, headcount: 1, centihours: 14_000 }, collective)
      .thenRefused('HOURS_IMPOSSIBLE');
    given()
      .when({ ...team, headcount: 4, until: '2026-01-26' }, collective)
      .thenRefused('PERIOD_AFTER_LOT', { until: '2026-01-26', lot: 'l2', endedOn: '2026-01-25' }, 'until');
  });

  test('counts heads of an ESAT that holds nothing, once it is named on the lot', () => {
    const [first, ...others] = contract.lots;
    const named = { ...contract, lots: [{ ...first, employers: ['esat9'] }, ...others] };
    const team = { ...data, employer: 'esat9', participant: undefined, modality: 'ESAT', headcount: 4 };
    given().when(team).thenRefused('EMPLOYER_UNKNOWN', { employer: 'esat9', lot: 'l1' }, 'employer');
    expect(given().when(team, { facts: { ...facts, contract: named } }).decision.outcome).toBe('accepted');
  });

  test('refuses overlapping hours that nobody could work, and flags those one could', () => {
    given(declared())
      .when({ ...data, statement: 'h2', centihours: 8501 })
      .thenRefused('OVERLAP_IMPOSSIBLE', { hours: '120,01 h', days: 5, maximum: '120,00 h', statements: ['h1'] });
    const { decision } = given(declared()).when({ ...data, statement: 'h2', centihours: 8500 });
    expect(decision).toMatchObject({ events: [{ data: { flags: ['overlap'] } }] });
  });

  test.each([
    ['by another employer, in another modality', { employer: 's1', modality: 'GEIQ' }],
    ['by the same employer, in another modality', { modality: 'GEIQ' }],
    ['on another lot', { lot: 'l4' }],
  ])('refuses a person’s 40 hours of one day, the second half declared %s', (_, change) => {
    const day = { from: '2026-01-19', until: '2026-01-19', centihours: 2000 };
    const [first, ...others] = contract.lots;
    const lots = [first, ...others, { ...first, lot: 'l4' }];
    const proposals = ['l1', 'l4'].map((lot) => ({ ...participant.proposals[0], lot }));
    const facing = { facts: { ...facts, contract: { ...contract, lots }, participant: { ...participant, proposals } } };
    given(declared(day))
      .when({ ...data, ...day, statement: 'h2', ...change }, facing)
      .thenRefused('OVERLAP_IMPOSSIBLE', { hours: '40,00 h', days: 1, maximum: '24,00 h', statements: ['h1'] });
    const short = { ...data, ...day, statement: 'h2', ...change, centihours: 400 };
    expect(given(declared(day)).when(short, facing).decision).toMatchObject({
      events: [{ data: { flags: ['overlap'] } }],
    });
  });

  test('holds what was reviewed or corrected for the hours that it has by now', () => {
    const day = { from: '2026-01-19', until: '2026-01-19' };
    const again = { ...data, ...day, statement: 'h2', centihours: 1400 };
    const whole = declared({ ...day, centihours: 2000 });
    given(whole).when(again).thenRefused('OVERLAP_IMPOSSIBLE');
    expect(given(whole, validated(1000)).when(again).decision.outcome).toBe('accepted');
    const lowered = events.HoursCorrected({
      ...{ statement: 'h1', contract: 'c1', month: '2026-01', lot: 'l1', participant: 'p1' },
      ...{ deltaCentihours: -1000, reason: 'countedTwice' },
    });
    expect(given(whole, validated(2000), lowered).when(again).decision.outcome).toBe('accepted');
  });

  test('flags a statement that overlaps another of the same person on another contract, and refuses nothing', () => {
    const flagsBeside = (contractId: string, from: string, until: string) => {
      const monthOfParticipant = { declaredCentihours: 2400, periods: [{ contract: contractId, from, until }] };
      return given().when(data, { facts: { ...facts, monthOfParticipant } }).decision;
    };
    const flagged = (...flags: string[]) => ({ outcome: 'accepted', events: [{ data: { flags } }] });
    expect(flagsBeside('c2', '2026-01-23', '2026-01-30')).toMatchObject(flagged('overlapElsewhere'));
    expect(flagsBeside('c2', '2026-01-24', '2026-01-30')).toMatchObject(flagged());
    expect(flagsBeside('c1', '2026-01-23', '2026-01-30')).toMatchObject(flagged());
  });

  test('knows a person by all its references, and takes hours under the one that stays', () => {
    const whole = { ...participant, participant: 'p9', aliases: ['p1'] };
    const under = (person: object) => ({ facts: { ...facts, participant: person } });
    given(declared())
      .when({ ...data, participant: 'p9', statement: 'h2', centihours: 8501 }, under(whole))
      .thenRefused('OVERLAP_IMPOSSIBLE', { hours: '120,01 h', days: 5, maximum: '120,00 h', statements: ['h1'] });
    given()
      .when(data, under({ ...participant, mergedInto: 'p9' }))
      .thenRefused('PARTICIPANT_MERGED', { reference: 'p1', into: 'p9' }, 'participant');
  });

  test('has room for 24 hours a day of 999 people in the longest month, and for no more', () => {
    const month = { lot: 'l4', employer: 'esat1', modality: 'ESAT', participant: undefined };
    const [, second] = contract.lots;
    const lots = [{ ...second, lot: 'l4', startedOn: '2025-12-01', endedOn: undefined }];
    const facing = { facts: { ...facts, contract: { ...contract, lots }, participant: undefined } };
    const all = { ...data, ...month, from: '2026-01-01', until: '2026-01-31', headcount: 999 };
    const most = 999 * 31 * 2400;
    expect(given().when({ ...all, centihours: most }, facing).decision.outcome).toBe('accepted');
    given()
      .when({ ...all, centihours: most, trainingCentihours: 1 }, facing)
      .thenRefused('HOURS_IMPOSSIBLE');
    // No month of statements, and no contract, gets near the largest exact sum.
    expect(Number.MAX_SAFE_INTEGER / most).toBeGreaterThan(100_000_000);
  });

  test.each([
    ['centihours', { centihours: Number.MAX_SAFE_INTEGER, trainingCentihours: 1 }],
    ['trainingCentihours', { centihours: 1, trainingCentihours: Number.MAX_SAFE_INTEGER }],
  ])('names %s where a figure alone is beyond the days, and never sums it', (path, figures) => {
    given()
      .when({ ...data, ...figures })
      .thenRefused('HOURS_IMPOSSIBLE', { hours: hours(Number.MAX_SAFE_INTEGER), days: 5, maximum: '120,00 h' }, path);
  });

  test('does not count rejected statements as overlapping', () => {
    const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'evidenceMissing' });
    const { decision } = given(declared(), rejected).when({ ...data, statement: 'h2', centihours: 12_000 });
    expect(decision).toMatchObject({ events: [{ data: { flags: [] } }] });
  });

  test('flags more than 220 hours a month over all contracts, and work after the planned end', () => {
    const flags = (change: object, monthly: number, id = 'c1.202601') =>
      given().when(
        { ...data, ...change },
        { id, facts: { ...facts, monthOfParticipant: { declaredCentihours: monthly, periods: [] } } },
      ).decision;
    expect(flags({}, 18_500)).toMatchObject({ events: [{ data: { flags: [] } }] });
    expect(flags({}, 18_501)).toMatchObject({ events: [{ data: { flags: ['monthlyLimit'] } }] });
    const april = (until: string) => flags({ from: '2026-04-07', until, on: '2026-05-04' }, 0, 'c1.202604');
    expect(april('2026-04-11')).toMatchObject({ events: [{ data: { flags: [] } }] });
    expect(april('2026-04-12')).toMatchObject({ events: [{ data: { flags: ['afterPlannedEnd'] } }] });
  });

  test('on behalf of the employer is said, with the hash of the evidence, and flagged', () => {
    const onBehalfOf = { supplier: 'etti1', evidenceSha256: 'e'.repeat(64) };
    given().when(data, { actor: facilitator }).thenRefused('ON_BEHALF_REQUIRED', { employer: 'etti1' }, 'onBehalfOf');
    given()
      .when({ ...data, onBehalfOf: { ...onBehalfOf, supplier: 's1' } }, { actor: facilitator })
      .thenRefused('ON_BEHALF_OF_OTHER', { supplier: 's1', employer: 'etti1' });
    const { decision } = given().when({ ...data, onBehalfOf }, { actor: facilitator });
    expect(decision).toMatchObject({ events: [{ data: { onBehalfOf, flags: ['onBehalf'] } }] });
  });

  test('comes too late once the local evaluation has frozen its figures', () => {
    given()
      .when(data, { facts: { ...facts, freeze: { frozenOn: '2026-02-01' } } })
      .thenRefused('EVALUATION_FROZEN', { contract: 'c1', frozenOn: '2026-02-01' });
  });

  test('is a correspondent’s act for its own supplier, or the assigned facilitator’s', () => {
    expect(given().when(data, { actor: correspondent }).scope).toEqual({
      sameAs: 'contract-c1',
      directorate: 'roads',
      contract: 'c1',
      suppliers: ['etti1'],
      facilitators: [{ body: 'plie', convention: 'v1' }],
      periodFrom: '2026-01-01',
    });
    expect(given().when(data, { id: 'c1.2026' }).scope).toBeUndefined();
  });
});
