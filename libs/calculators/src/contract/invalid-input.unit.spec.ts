import { describe } from '@jest/globals';
import { SIZING, DUTY, PERIOD, FIXED, PENALTY, LINE, SUPPLIES } from '../testing/sound-inputs.js';
import { refuses, type Case } from '../testing/refuses.js';

describe('INVALID_INPUT', () => {
  refuses('the input is not an object', [
    ['sizing', '[]', 'INVALID_INPUT'],
    ['sizing', 'null', 'INVALID_INPUT'],
    ['sizing', '1', 'INVALID_INPUT'],
    ['sizing', '0.5', 'INVALID_INPUT'],
    ['deadline', '"statement"', 'INVALID_INPUT'],
  ]);
  refuses('a field is missing', [
    ['sizing', '{}', 'INVALID_INPUT amountCents'],
    ['sizing', { ...SIZING, hourlyCostCents: undefined }, 'INVALID_INPUT hourlyCostCents'],
    ['deadline', '{}', 'INVALID_INPUT kind'],
    ['deadline', { kind: 'evidence' }, 'INVALID_INPUT from'],
    ['ledger', { entries: [] }, 'INVALID_INPUT clause'],
    ['ledger', { clause: {}, entries: [] }, 'INVALID_INPUT clause.strategy'],
    ['ledger', { clause: FIXED, entries: [{ kind: 'validated' }] }, 'INVALID_INPUT entries.0.centihours'],
    ['ledger', { clause: FIXED, entries: [{ centihours: 1 }] }, 'INVALID_INPUT entries.0.kind'],
    ['penalty', { ...PENALTY, cap: { bp: 1 } }, 'INVALID_INPUT cap.lotAmountCents'],
    ['supplies', { ...SUPPLIES, lines: [LINE, { ...LINE, direct: undefined }] }, 'INVALID_INPUT lines.1.direct'],
    ['suppress', '{}', 'INVALID_INPUT cells'],
  ]);
  refuses('a field is of another type, null too', [
    ['sizing', { ...SIZING, amountCents: '1' }, 'INVALID_INPUT amountCents'],
    ['sizing', { ...SIZING, amountCents: null }, 'INVALID_INPUT amountCents'],
    ['sizing', { ...SIZING, amountCents: true }, 'INVALID_INPUT amountCents'],
    ['sizing', { ...SIZING, rounding: null }, 'INVALID_INPUT rounding'],
    ['duty', { ...DUTY, category: 1 }, 'INVALID_INPUT category'],
    ['duty', { ...DUTY, launchOn: 20_260_101 }, 'INVALID_INPUT launchOn'],
    ['deadline', { kind: null, from: '2026-01-01' }, 'INVALID_INPUT kind'],
    ['period', { ...PERIOD, calendar: null }, 'INVALID_INPUT calendar'],
    ['period', { from: '2026-01-01', days: null }, 'INVALID_INPUT days'],
    ['ledger', { clause: [], entries: [] }, 'INVALID_INPUT clause'],
    ['ledger', { clause: FIXED, entries: {} }, 'INVALID_INPUT entries'],
    ['ledger', { clause: FIXED, entries: [null] }, 'INVALID_INPUT entries.0'],
    [
      'penalty',
      { ...PENALTY, strategy: { kind: 'ceilingMultiple', k: 4, ceilingCents: 1 } },
      'INVALID_INPUT strategy.k',
    ],
    ['penalty', { ...PENALTY, cap: null }, 'INVALID_INPUT cap'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, labels: 'organic' }] }, 'INVALID_INPUT lines.0.labels'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, labels: ['igp', 1] }] }, 'INVALID_INPUT lines.0.labels.1'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, local: 'yes' }] }, 'INVALID_INPUT lines.0.local'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, direct: 0 }] }, 'INVALID_INPUT lines.0.direct'],
    ['suppress', { cells: {} }, 'INVALID_INPUT cells'],
    ['suppress', { cells: [1] }, 'INVALID_INPUT cells.0'],
    ['suppress', { cells: [[1], null] }, 'INVALID_INPUT cells.1'],
    ['suppress', { cells: [[1, null]] }, 'INVALID_INPUT cells.0.1'],
  ]);
  refuses('a field is unknown', [
    ['sizing', { ...SIZING, explain: true }, 'INVALID_INPUT explain'],
    [
      'sizing',
      '{"amountCents":1,"labourShareBp":1,"effortRateBp":1,"hourlyCostCents":1,"__proto__":{}}',
      'INVALID_INPUT __proto__',
    ],
    ['sizing', { ...SIZING, constructor: 1 }, 'INVALID_INPUT constructor'],
    ['ledger', { clause: { ...FIXED, stepCents: 1 }, entries: [] }, 'INVALID_INPUT clause.stepCents'],
    [
      'ledger',
      { clause: FIXED, entries: [{ kind: 'creditIn', centihours: 1, lot: 1 }] },
      'INVALID_INPUT entries.0.lot',
    ],
    ['penalty', { ...PENALTY, strategy: { kind: 'perHour', cents: 1, k: '1' } }, 'INVALID_INPUT strategy.k'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, price: 1 }] }, 'INVALID_INPUT lines.0.price'],
  ]);
  refuses('a number is not whole, or beyond ±(2^53 − 1): refused, never rounded', [
    ['sizing', { ...SIZING, amountCents: 1.5 }, 'INVALID_INPUT amountCents'],
    [
      'duty',
      '{"category":"works","groupValueCents":9007199254740992,"launchOn":"2026-01-01"}',
      'INVALID_INPUT groupValueCents',
    ],
    [
      'duty',
      '{"category":"works","groupValueCents":9007199254740993,"launchOn":"2026-01-01"}',
      'INVALID_INPUT groupValueCents',
    ],
    [
      'duty',
      '{"category":"works","groupValueCents":-9007199254740992,"launchOn":"2026-01-01"}',
      'INVALID_INPUT groupValueCents',
    ],
    ['duty', '{"category":"works","groupValueCents":1e400,"launchOn":"2026-01-01"}', 'INVALID_INPUT groupValueCents'],
    ['suppress', '{"cells":[[1,2.0000000000000000001]]}', 'INVALID_INPUT cells.0.1'],
    ['period', { ...PERIOD, days: 0.5 }, 'INVALID_INPUT days'],
  ]);
  refuses('k is malformed', [
    ...['', '4.', '.5', '1234567', '1.23456', '-1', '1,5', '1e3', ' 1', '1 ', '+1', '٤'].map((k): Case => [
      'penalty',
      { ...PENALTY, strategy: { kind: 'ceilingMultiple', k, ceilingCents: 1 } },
      'INVALID_INPUT strategy.k',
    ]),
  ]);
  refuses('not exactly one of days, months, workingDays', [
    ['period', { from: '2026-01-01' }, 'INVALID_INPUT'],
    ['period', { from: '2026-01-01', days: 1, months: 1 }, 'INVALID_INPUT'],
    ['period', { from: '2026-01-01', months: 1, workingDays: 1 }, 'INVALID_INPUT'],
    ['period', { from: '2026-01-01', days: 1, months: 1, workingDays: 1 }, 'INVALID_INPUT'],
    ['period', { days: 1, months: 1 }, 'INVALID_INPUT from'],
  ]);
  refuses('a row of cells is not as long as the first', [
    ['suppress', { cells: [[1, 2], [3]] }, 'INVALID_INPUT cells.1'],
    ['suppress', { cells: [[], [3]] }, 'INVALID_INPUT cells.1'],
    ['suppress', { cells: [[1], [1], [1, 2], [1, 2, 3]] }, 'INVALID_INPUT cells.2'],
  ]);
});
