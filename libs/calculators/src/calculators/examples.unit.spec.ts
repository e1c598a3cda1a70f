import { describe, expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { run } from '../testing/run.js';

/** The answer without the rules it rests on. */
function answer(name: CalculatorName, input: object) {
  const { rules: _rules, ...members } = run(name, input) as unknown as Record<string, unknown>;
  return members;
}

describe('The examples of rules.md, through the contract of calculators.md', () => {
  const r1 = { amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
  const exact = { numerator: '2500', denominator: '3' };
  it.each([
    ['833 h (halfUpToHour)', { ...r1, rounding: 'halfUpToHour' }, 83_300],
    ['833 h by default', r1, 83_300],
    ['834 h (upToHour)', { ...r1, rounding: 'upToHour' }, 83_400],
    ['833,33 h (halfUpToHundredth)', { ...r1, rounding: 'halfUpToHundredth' }, 83_333],
  ])('R1: 1 000 000,00 EUR × 50 %% × 5 %% ÷ 30,00 EUR → %s', (_title, input, centihours) => {
    expect(answer('sizing', input)).toEqual({ centihours, exact });
  });

  const thresholds = { suppliesServices: 21_600_000, works: 540_400_000 };
  it.each([
    ['216 000,00 supplies launched 2026-08-21 → duty', 'suppliesServices', 21_600_000, '2026-08-21', true, true],
    ['215 999,99 → none', 'suppliesServices', 21_599_999, '2026-08-21', false, false],
    ['same 216 000,00 launched 2026-08-20 → none', 'suppliesServices', 21_600_000, '2026-08-20', true, false],
    [
      'two purchases of 120 000 in one group → duty for both (their 240 000 together)',
      'suppliesServices',
      24_000_000,
      '2026-08-21',
      true,
      true,
    ],
    ['works 5 403 999,99 on 2026-09-01 → none', 'works', 540_399_999, '2026-09-01', false, false],
    [
      'works of one operation 3 M launched 2026 and 3 M planned 2027 → duty for both (their 6 M together, in 2026)',
      'works',
      600_000_000,
      '2026-09-01',
      true,
      true,
    ],
    [
      'works of one operation 3 M launched 2026 and 3 M planned 2027 → duty for both (their 6 M together, in 2027)',
      'works',
      600_000_000,
      '2027-09-01',
      true,
      true,
    ],
    // The calculator takes the value of the group or operation; the sum itself is tested with the purchases.
  ] as const)('R2: %s', (...row) => {
    const [, category, groupValueCents, launchOn, aboveThreshold, socialDuty] = row;
    expect(answer('duty', { category, groupValueCents, launchOn })).toEqual({
      aboveThreshold,
      thresholdCents: thresholds[category],
      socialDuty,
      environmentalDuty: launchOn >= '2026-08-21',
      articles: socialDuty ? ['L2112-2-1'] : [],
    });
  });

  it('R2: a concession rests on L3114-2-1', () => {
    expect(
      answer('duty', { category: 'concession', groupValueCents: 540_400_000, launchOn: '2026-08-21' }),
    ).toMatchObject({
      articles: ['L3114-2-1'],
    });
  });

  it('R3: two favourable, none unfavourable → clause', () => {
    const input = { technicity: 'favourable', duration: 'favourable', amount: 'neutral', location: 'neutral' };
    expect(answer('opportunity', input)).toEqual({ advice: 'clause' });
  });

  it('R4: the bases of a condition on the last day of the code of 2006', () => {
    expect(answer('legal-bases', { on: '2016-03-31', clauseKind: 'executionCondition' })).toEqual({
      bases: [{ code: 'CMP-14', article: 'CMP art. 14', validFrom: '2006-09-01', validUntil: '2016-03-31' }],
    });
    expect(answer('legal-bases', { on: '2006-08-31' })).toEqual({ bases: [] });
    expect(answer('legal-bases', { on: '2026-08-21', clauseKind: 'socialCondition' })).toMatchObject({
      bases: [
        { code: 'CCP-L2112-2', validUntil: null },
        { code: 'CCP-L2112-2-1', validFrom: '2026-08-21' },
        { code: 'CCP-L3114-2' },
        { code: 'CCP-L3114-2-1' },
      ],
    });
  });

  it.each([
    [
      'Notified 2025-12-31 → 28 Feb 2026 is a Saturday → dueOn 2026-03-02',
      { from: '2025-12-31', months: 2 },
      '2026-02-28',
      '2026-03-02',
      '2026-03-02T23:00:00Z',
    ],
    [
      'Notified 2026-03-31 → 31 May is a Sunday → 2026-06-01',
      { from: '2026-03-31', months: 2 },
      '2026-05-31',
      '2026-06-01',
      '2026-06-01T22:00:00Z',
    ],
    [
      'Asked 2026-04-30 → (1 and 8 May, 14 May Ascension are holidays) → 2026-05-19',
      { from: '2026-04-30', workingDays: 10 },
      '2026-05-19',
      '2026-05-19',
      '2026-05-19T22:00:00Z',
    ],
  ])('R6: %s', (_title, input, endsOn, dueOn, dueAt) => {
    expect(answer('period', input)).toEqual({ endsOn, dueOn, dueAt });
  });

  it.each([
    ['publication', '2025-12-31', '2026-03-02', ['overdue 2026-03-03T07:00:00Z']],
    ['publication', '2026-03-31', '2026-06-01', ['overdue 2026-06-02T06:00:00Z']],
    [
      'statement',
      '2026-01',
      '2026-02-10',
      ['reminder 2026-02-07T07:00:00Z', 'reminder 2026-02-11T07:00:00Z', 'formalNoticeProposal 2026-02-25T07:00:00Z'],
    ],
    [
      'statement',
      '2026-04',
      '2026-05-11',
      ['reminder 2026-05-08T06:00:00Z', 'reminder 2026-05-12T06:00:00Z', 'formalNoticeProposal 2026-05-26T06:00:00Z'],
    ],
    ['evidence', '2026-04-30', '2026-05-19', ['overdue 2026-05-20T06:00:00Z']],
    [
      'reviewAnswer',
      '2026-01-15',
      '2026-02-12',
      ['reminder 2026-02-05T07:00:00Z', 'reminder 2026-02-10T07:00:00Z', 'escalation 2026-02-13T07:00:00Z'],
    ],
    ['eligibilityEnd', '2024-02-29', '2026-02-27', ['warning 2025-12-29T07:00:00Z']],
    ['localEvaluation', '2026-02-01', '2026-04-02', ['overdue 2026-04-03T06:00:00Z']],
  ])('R6: %s from %s → %s', (kind, from, dueOn, acts) => {
    expect(answer('deadline', { kind, from })).toEqual({
      dueOn,
      dueAt: expect.stringMatching(/T2[23]:00:00Z$/),
      acts: acts.map((act) => ({ kind: act.split(' ')[0], at: act.split(' ')[1] })),
    });
  });

  it('R7: balance = validated + creditIn − creditOut − due', () => {
    const entries = [
      { kind: 'validated', centihours: 100 },
      { kind: 'correction', centihours: -30 },
      { kind: 'creditIn', centihours: 7 },
      { kind: 'creditOut', centihours: 2 },
    ];
    expect(
      answer('ledger', { clause: { strategy: 'accrual', invoicedCents: 1_000_000, stepCents: 200_000 }, entries }),
    ).toEqual({
      due: 500,
      validated: 70,
      creditIn: 7,
      creditOut: 2,
      balance: -425,
      shortfall: 425,
      surplus: 0,
    });
  });

  it('R8: 100 days, day 26, under 70 % of what is expected → alert', () => {
    const lot = { dueCentihours: 10_000, startsOn: '2026-01-01', endsOn: '2026-04-10' };
    expect(answer('progress', { ...lot, validatedCentihours: 1_819, on: '2026-01-26' })).toEqual({
      expectedCentihours: 2_600,
      alert: true,
    });
    expect(answer('progress', { ...lot, validatedCentihours: 1_820, on: '2026-01-26' })).toEqual({
      expectedCentihours: 2_600,
      alert: false,
    });
    expect(answer('progress', { ...lot, validatedCentihours: 0, on: '2026-01-25' })).toEqual({
      expectedCentihours: 2_500,
      alert: false,
    });
  });

  it('R9: 120,5 h × 60,00 EUR = 7 230,00 EUR; capped at 1 % of 500 000 EUR → 5 000,00 EUR', () => {
    const input = { shortfallCentihours: 12_050, strategy: { kind: 'perHour', cents: 6_000 } };
    expect(answer('penalty', input)).toEqual({ proposalCents: 723_000, cappedFrom: null });
    expect(answer('penalty', { ...input, cap: { bp: 100, lotAmountCents: 50_000_000 } })).toEqual({
      proposalCents: 500_000,
      cappedFrom: 723_000,
    });
  });

  it('R10: shares not reduced, shown to 0,1 %, one class per line, verdicts of the year', () => {
    const line = { family: 'grocery', valueCents: 777, labels: [], local: false, direct: false };
    const lines = [
      { ...line, valueCents: 223, labels: ['organic', 'igp'], local: true },
      { ...line, family: 'fish', labels: [], local: true, direct: true },
    ];
    expect(answer('supplies', { year: 2022, canteen: 'public', lines })).toEqual({
      totalCents: 1_000,
      organicShare: { numerator: 223, denominator: 1_000, shown: '22.3' },
      qualityShare: { numerator: 223, denominator: 1_000, shown: '22.3' },
      meatFishShare: { numerator: 0, denominator: 777, shown: '0.0' },
      localShareExcludingOrganic: { numerator: 777, denominator: 777, shown: '100.0' },
      classified: ['organic', 'none'],
      verdicts: { quality: 'notMet', organic: 'met', meatFish: 'notInForce' },
    });
  });

  it('R11: small cells, and what closes them', () => {
    expect(
      answer('suppress', {
        cells: [
          [1, 5, 9],
          [6, 0, 9],
          [10, 11, 12],
        ],
      }),
    ).toEqual({
      cells: [
        [null, 5, null],
        [null, 0, null],
        [10, 11, 12],
      ],
      totals: true,
    });
    expect(answer('suppress', { cells: [[14, 0]] })).toEqual({ cells: [[14, 0]], totals: true });
    expect(answer('suppress', { cells: [[4, 0]] })).toEqual({ cells: [[null, null]], totals: false });
    expect(answer('suppress', { cells: [] })).toEqual({ cells: [], totals: true });
    expect(answer('suppress', { cells: [[]] })).toEqual({ cells: [[]], totals: true });
  });
});
