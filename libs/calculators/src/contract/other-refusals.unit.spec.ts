import { describe } from '@jest/globals';
import { SIZING, DUTY, PERIOD, PROGRESS, FIXED, PENALTY, LINE, SUPPLIES, MAX } from '../testing/sound-inputs.js';
import { refuses, type Case } from '../testing/refuses.js';

describe('UNKNOWN_VALUE', () => {
  refuses('a string is outside its closed list', [
    ['sizing', { ...SIZING, rounding: 'down' }, 'UNKNOWN_VALUE rounding'],
    ['duty', { ...DUTY, category: 'toString' }, 'UNKNOWN_VALUE category'],
    [
      'opportunity',
      { technicity: 'good', duration: 'bad', amount: 'neutral', location: 'neutral' },
      'UNKNOWN_VALUE technicity',
    ],
    ['legal-bases', { on: '2026-01-01', clauseKind: '' }, 'UNKNOWN_VALUE clauseKind'],
    ['period', { ...PERIOD, calendar: 'FR-PF' }, 'UNKNOWN_VALUE calendar'],
    ['period', { ...PERIOD, zone: 'Europe/London' }, 'UNKNOWN_VALUE zone'],
    ['deadline', { kind: 'evidence', from: '2026-01-01', calendar: '__proto__' }, 'UNKNOWN_VALUE calendar'],
    ['supplies', { ...SUPPLIES, canteen: 'school' }, 'UNKNOWN_VALUE canteen'],
    ['supplies', { ...SUPPLIES, territory: 'corse' }, 'UNKNOWN_VALUE territory'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, family: 'Meat' }] }, 'UNKNOWN_VALUE lines.0.family'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, labels: ['organic', 'bio'] }] }, 'UNKNOWN_VALUE lines.0.labels.1'],
  ]);
  refuses('under an unknown strategy or kind the other inputs are not judged', [
    [
      'ledger',
      { clause: { strategy: 'linear', agreedCentihours: 'x', more: 1 }, entries: [] },
      'UNKNOWN_VALUE clause.strategy',
    ],
    [
      'ledger',
      { clause: FIXED, entries: [{ kind: 'lost', centihours: 0.5, more: 1 }] },
      'UNKNOWN_VALUE entries.0.kind',
    ],
    ['penalty', { ...PENALTY, strategy: { kind: 'flat' } }, 'UNKNOWN_VALUE strategy.kind'],
    ['deadline', { kind: 'audit', from: 5, calendar: 5, more: 1 }, 'UNKNOWN_VALUE kind'],
  ]);
  refuses('but those outside it are', [
    [
      'ledger',
      { clause: { strategy: 'linear' }, entries: [{ kind: 'validated', centihours: 'x' }] },
      'INVALID_INPUT entries.0.centihours',
    ],
    ['penalty', { shortfallCentihours: 'x', strategy: { kind: 'flat' } }, 'INVALID_INPUT shortfallCentihours'],
  ]);
});

describe('INVALID_DATE', () => {
  refuses('the day does not exist, is not in that form, or lies outside 1990–2099', [
    ...[
      '2023-02-29',
      '2100-01-01',
      '1989-12-31',
      '2026-1-01',
      '2026-01-1',
      '20260101',
      '2026-01',
      '2026-00-10',
      '2026-13-01',
      '2026-04-31',
      '2026-01-01T00:00:00Z',
      '2026-01-01\n',
      ' 2026-01-01',
      '',
    ].map((launchOn): Case => ['duty', { ...DUTY, launchOn }, 'INVALID_DATE launchOn']),
    ['deadline', { kind: 'publication', from: '2026-01' }, 'INVALID_DATE from'],
  ]);
  refuses('the month of a statement is not one', [
    ...['2026-01-01', '2026-13', '2026-00', '1989-12', '2100-01', '2026-1', ''].map((from): Case => [
      'deadline',
      { kind: 'statement', from },
      'INVALID_DATE from',
    ]),
  ]);
});

describe('OUT_OF_RANGE', () => {
  refuses('a number is outside its range', [
    ['sizing', { ...SIZING, amountCents: 0 }, 'OUT_OF_RANGE amountCents'],
    ['sizing', { ...SIZING, amountCents: -1 }, 'OUT_OF_RANGE amountCents'],
    ['sizing', { ...SIZING, labourShareBp: 0 }, 'OUT_OF_RANGE labourShareBp'],
    ['sizing', { ...SIZING, effortRateBp: 10_001 }, 'OUT_OF_RANGE effortRateBp'],
    ['sizing', { ...SIZING, hourlyCostCents: 0 }, 'OUT_OF_RANGE hourlyCostCents'],
    ['duty', { ...DUTY, groupValueCents: -1 }, 'OUT_OF_RANGE groupValueCents'],
    ['period', { from: '2026-01-01', days: 0 }, 'OUT_OF_RANGE days'],
    ['period', { from: '2026-01-01', months: 1_201 }, 'OUT_OF_RANGE months'],
    ['period', { from: '2026-01-01', workingDays: -1 }, 'OUT_OF_RANGE workingDays'],
    [
      'ledger',
      { clause: { strategy: 'fixed', agreedCentihours: -1 }, entries: [] },
      'OUT_OF_RANGE clause.agreedCentihours',
    ],
    [
      'ledger',
      { clause: { strategy: 'share', labourCentihours: 0, shareBp: 0 }, entries: [] },
      'OUT_OF_RANGE clause.shareBp',
    ],
    [
      'ledger',
      { clause: { strategy: 'accrual', invoicedCents: 0, stepCents: 0 }, entries: [] },
      'OUT_OF_RANGE clause.stepCents',
    ],
    [
      'ledger',
      {
        clause: FIXED,
        entries: [
          { kind: 'correction', centihours: -5 },
          { kind: 'creditOut', centihours: -5 },
        ],
      },
      'OUT_OF_RANGE entries.1.centihours',
    ],
    ['progress', { ...PROGRESS, validatedCentihours: -1 }, 'OUT_OF_RANGE validatedCentihours'],
    ['penalty', { ...PENALTY, strategy: { kind: 'perHour', cents: 0 } }, 'OUT_OF_RANGE strategy.cents'],
    [
      'penalty',
      { ...PENALTY, strategy: { kind: 'ceilingMultiple', k: '0.0000', ceilingCents: 0 } },
      'OUT_OF_RANGE strategy.k',
    ],
    ['penalty', { ...PENALTY, cap: { bp: 10_001, lotAmountCents: 0 } }, 'OUT_OF_RANGE cap.bp'],
    ['supplies', { ...SUPPLIES, year: 2100 }, 'OUT_OF_RANGE year'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, valueCents: -1 }] }, 'OUT_OF_RANGE lines.0.valueCents'],
    ['suppress', { cells: [[0, -1]] }, 'OUT_OF_RANGE cells.0.1'],
  ]);
  refuses('the lot ends before it starts', [
    ['progress', { ...PROGRESS, endsOn: '2025-12-31' }, 'OUT_OF_RANGE endsOn'],
    ['progress', { ...PROGRESS, endsOn: '2025-12-31', dueCentihours: -1 }, 'OUT_OF_RANGE dueCentihours'],
  ]);
  refuses('a number of the answer cannot be written', [
    ['sizing', `{"amountCents":${MAX},"labourShareBp":10000,"effortRateBp":10000,"hourlyCostCents":1}`, 'OUT_OF_RANGE'],
    [
      'ledger',
      `{"clause":{"strategy":"formula","amountCents":${MAX},"labourShareBp":10000,"effortRateBp":10000,"hourlyCostCents":1},"entries":[]}`,
      'OUT_OF_RANGE',
    ],
    [
      'ledger',
      `{"clause":{"strategy":"fixed","agreedCentihours":0},"entries":[{"kind":"validated","centihours":${MAX}},{"kind":"validated","centihours":1}]}`,
      'OUT_OF_RANGE',
    ],
    ['penalty', `{"shortfallCentihours":${MAX},"strategy":{"kind":"perHour","cents":101}}`, 'OUT_OF_RANGE'],
    [
      'supplies',
      `{"year":2024,"canteen":"state","lines":[{"family":"meat","valueCents":${MAX},"labels":[],"local":true,"direct":true},{"family":"meat","valueCents":1,"labels":[],"local":true,"direct":true}]}`,
      'OUT_OF_RANGE',
    ],
  ]);
});

describe('NO_THRESHOLD_FOR_DATE', () => {
  refuses('the table has no row for the launch', [
    ['duty', { ...DUTY, launchOn: '2013-12-31' }, 'NO_THRESHOLD_FOR_DATE launchOn'],
    ['duty', { ...DUTY, launchOn: '2028-01-01' }, 'NO_THRESHOLD_FOR_DATE launchOn'],
  ]);
});
