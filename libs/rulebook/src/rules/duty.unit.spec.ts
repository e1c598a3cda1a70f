import { describe, expect, it } from '@jest/globals';
import {
  CLAUSE_KINDS,
  dutySatisfaction,
  isSocialConsideration,
  listedWaiverGrounds,
  satisfiesDuty,
  socialConsideration,
  waiverGrounds,
  type ClauseKind,
} from './clauses.js';
import { duty, dutyOutcome } from './duty.js';
import { lastKnownThreshold, thresholdAt } from './thresholds.js';
import { ruleBook } from '../book/rule-book.js';

const cents = (euros: number) => Math.round(euros * 100);

describe('Thresholds (R2), EUR without tax, by whole civil years', () => {
  it.each([
    [2014, 207_000, 5_186_000, 414_000],
    [2015, 207_000, 5_186_000, 414_000],
    [2016, 209_000, 5_225_000, 418_000],
    [2017, 209_000, 5_225_000, 418_000],
    [2018, 221_000, 5_548_000, 443_000],
    [2019, 221_000, 5_548_000, 443_000],
    [2020, 214_000, 5_350_000, 428_000],
    [2021, 214_000, 5_350_000, 428_000],
    [2022, 215_000, 5_382_000, 431_000],
    [2023, 215_000, 5_382_000, 431_000],
    [2024, 221_000, 5_538_000, 443_000],
    [2025, 221_000, 5_538_000, 443_000],
    [2026, 216_000, 5_404_000, 432_000],
    [2027, 216_000, 5_404_000, 432_000],
  ])('%i: %i, %i, %i', (year, supplies, works, utilities) => {
    for (const on of [`${year}-01-01`, `${year}-12-31`]) {
      expect(thresholdAt('suppliesServices', on)?.cents).toBe(cents(supplies));
      expect(thresholdAt('works', on)?.cents).toBe(cents(works));
      expect(thresholdAt('concession', on)?.cents).toBe(cents(works));
      expect(thresholdAt('utilitiesSuppliesServices', on)?.cents).toBe(cents(utilities));
    }
  });

  it.each(['2013-12-31', '2028-01-01'])('no row on %s, and none is extrapolated', (on) => {
    expect(thresholdAt('works', on)).toBeUndefined();
  });

  it('the last known row is the one that began last', () => {
    expect(lastKnownThreshold('works', '2030-01-01')?.cents).toBe(cents(5_404_000));
    expect(lastKnownThreshold('works', '2016-01-01')?.cents).toBe(cents(5_225_000));
    expect(lastKnownThreshold('works', '2013-12-31')).toBeUndefined();
  });
});

describe('The social duty (R2): above the threshold and launched from 2026-08-21', () => {
  it.each([
    ['216 000,00 supplies launched 2026-08-21 → duty', 'suppliesServices', 216_000, '2026-08-21', true],
    ['215 999,99 → none', 'suppliesServices', 215_999.99, '2026-08-21', false],
    ['same 216 000,00 launched 2026-08-20 → none', 'suppliesServices', 216_000, '2026-08-20', false],
    ['two purchases of 120 000 in one group → duty for both', 'suppliesServices', 240_000, '2026-09-01', true],
    ['works 5 403 999,99 on 2026-09-01 → none', 'works', 5_403_999.99, '2026-09-01', false],
    [
      'works of one operation 3 M launched 2026 and 3 M planned 2027 → duty for both (2026)',
      'works',
      6_000_000,
      '2026-10-01',
      true,
    ],
    [
      'works of one operation 3 M launched 2026 and 3 M planned 2027 → duty for both (2027)',
      'works',
      6_000_000,
      '2027-03-01',
      true,
    ],
  ] as const)('%s', (_title, category, euros, launchOn, socialDuty) => {
    expect(duty({ category, groupValueCents: cents(euros), launchOn })).toMatchObject({
      socialDuty,
      articles: socialDuty ? ['L2112-2-1'] : [],
    });
  });

  it('"above" means at the threshold too, and stands apart from the duty', () => {
    expect(duty({ category: 'works', groupValueCents: cents(5_404_000), launchOn: '2026-08-20' })).toEqual({
      aboveThreshold: true,
      thresholdCents: cents(5_404_000),
      socialDuty: false,
      environmentalDuty: false,
      articles: [],
      rules: [expect.objectContaining({ id: 'threshold.works', verified: true })],
    });
  });

  it('concessions rest on their own article, whose number is doubted', () => {
    expect(duty({ category: 'concession', groupValueCents: cents(5_404_000), launchOn: '2026-08-21' })).toMatchObject({
      articles: ['L3114-2-1'],
      rules: [
        { id: 'threshold.concession', verified: true },
        { id: 'duty.social.concession', verified: false },
        { id: 'duty.environmental.concession', verified: false },
      ],
    });
  });

  it('the environmental duty begins the same day whatever the value', () => {
    expect(duty({ category: 'utilitiesSuppliesServices', groupValueCents: 0, launchOn: '2026-08-21' })).toMatchObject({
      aboveThreshold: false,
      environmentalDuty: true,
      socialDuty: false,
      rules: [{ id: 'threshold.utilitiesSuppliesServices' }, { id: 'duty.environmental.contract', verified: true }],
    });
  });

  it('refuses a day without a row, and a negative value first', () => {
    expect(duty({ category: 'works', groupValueCents: 1, launchOn: '2028-01-01' })).toEqual({
      refusal: { code: 'NO_THRESHOLD_FOR_DATE', path: 'launchOn' },
    });
    expect(duty({ category: 'works', groupValueCents: -1, launchOn: '2028-01-01' })).toEqual({
      refusal: { code: 'OUT_OF_RANGE', path: 'groupValueCents' },
    });
  });
});

describe('The outcome kept with a purchase (R2)', () => {
  it.each([
    [
      'duty',
      216_000,
      '2026-08-21',
      { outcome: 'duty', thresholdCents: cents(216_000), presumed: false, blocksLaunch: false },
    ],
    [
      'none',
      215_999,
      '2026-08-21',
      { outcome: 'none', thresholdCents: cents(216_000), presumed: false, blocksLaunch: false },
    ],
    [
      'unknown and harmless before the social duty',
      900_000,
      '2013-06-01',
      { outcome: 'thresholdUnknown', presumed: false, blocksLaunch: false, rules: [] },
    ],
    [
      'presumed once the value reaches the last known row',
      216_000,
      '2028-01-01',
      { outcome: 'thresholdUnknown', presumed: true, blocksLaunch: true },
    ],
    [
      'not presumed below it, but the launch waits for a row',
      215_999,
      '2028-01-01',
      { outcome: 'thresholdUnknown', presumed: false, blocksLaunch: true },
    ],
  ])('%s', (_title, euros, launchOn, expected) => {
    expect(dutyOutcome({ category: 'suppliesServices', groupValueCents: cents(euros), launchOn })).toMatchObject(
      expected,
    );
  });

  it('names the row it presumes from', () => {
    expect(dutyOutcome({ category: 'works', groupValueCents: 0, launchOn: '2030-01-01' }).rules).toMatchObject([
      { id: 'threshold.works', version: '2026-01-01' },
      { id: 'duty.social.contract' },
    ]);
  });
});

describe('What a clause is worth', () => {
  it('the duty lies on execution conditions; a reserved lot needs a reason', () => {
    expect(CLAUSE_KINDS.map((kind) => [kind, satisfiesDuty(kind)])).toEqual([
      ['executionCondition', 'yes'],
      ['socialCondition', 'yes'],
      ['insertionService', 'yes'],
      ['reservedLot', 'withReason'],
      ['awardCriterion', 'no'],
      ['supplyCondition', 'no'],
    ]);
  });

  it('the answer says on what it rests, and that an insertion service or a reserved lot is not verified to do', () => {
    const resting = (kind: ClauseKind) => dutySatisfaction(kind).rules.map(({ id, verified }) => [id, verified]);
    expect(resting('executionCondition')).toEqual([['duty.satisfyingKinds', true]]);
    expect(resting('insertionService')).toEqual([['duty.satisfyingKindsUnverified', false]]);
    expect(resting('reservedLot')).toEqual([['duty.satisfyingKindsWithReason', false]]);
    expect(resting('awardCriterion')).toEqual([
      ['duty.satisfyingKinds', true],
      ['duty.satisfyingKindsUnverified', false],
      ['duty.satisfyingKindsWithReason', false],
    ]);
  });

  it('the 30 % indicator counts another set', () => {
    expect(CLAUSE_KINDS.filter((kind) => isSocialConsideration(kind))).toEqual([
      'executionCondition',
      'socialCondition',
      'insertionService',
      'reservedLot',
      'awardCriterion',
    ]);
  });

  it('grounds of waiver exist from the duty on, fewer for concessions', () => {
    expect(waiverGrounds('contract')).toContain('shortWorks');
    expect(waiverGrounds('concession')).toEqual(['noLinkWithObject', 'restrictsCompetition']);
    expect(waiverGrounds('contract', ruleBook.at('2026-08-20'))).toEqual([]);
  });

  it('grounds of waiver say that they are not verified, nor how short works must be', () => {
    const on = ruleBook.at('2026-08-21');
    expect(listedWaiverGrounds('contract', on)).toMatchObject({
      shortWorksMonths: 6,
      rules: [
        { id: 'waiver.grounds.contract', version: '2026-08-21', verified: false },
        { id: 'waiver.shortWorks', version: '2026-08-21', verified: false },
      ],
    });
    expect(listedWaiverGrounds('concession', on)).toEqual({
      grounds: ['noLinkWithObject', 'restrictsCompetition'],
      rules: [expect.objectContaining({ id: 'waiver.grounds.concession', verified: false })],
    });
    expect(listedWaiverGrounds('contract', ruleBook.at('2026-08-20'))).toEqual({ grounds: [], rules: [] });
  });

  it('the 30 % indicator names the entry that lists what it counts', () => {
    expect(socialConsideration('awardCriterion')).toMatchObject({
      counts: true,
      rules: [{ id: 'socialConsideration.kinds', verified: true }],
    });
    expect(socialConsideration('supplyCondition').counts).toBe(false);
  });
});
