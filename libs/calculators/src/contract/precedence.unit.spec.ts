import { describe, expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { refusalOf, run } from '../testing/run.js';
import { SIZING, FIXED, LINE, MAX } from '../testing/sound-inputs.js';
import { refuses } from '../testing/refuses.js';

describe('With several faults', () => {
  refuses('the first code of the list wins, wherever it stands', [
    ['duty', { category: 'x', groupValueCents: -1, launchOn: 5 }, 'INVALID_INPUT launchOn'],
    ['duty', { category: 'works', groupValueCents: -1, launchOn: '2023-02-29' }, 'INVALID_DATE launchOn'],
    ['duty', { category: 'x', groupValueCents: -1, launchOn: '2023-02-29' }, 'UNKNOWN_VALUE category'],
    ['duty', { category: 'works', groupValueCents: -1, launchOn: '2028-01-01' }, 'OUT_OF_RANGE groupValueCents'],
    ['period', { from: '2023-02-29', days: 0, zone: 'x' }, 'UNKNOWN_VALUE zone'],
    [
      'supplies',
      {
        year: 0,
        canteen: 'public',
        lines: [
          { ...LINE, labels: ['x'] },
          { ...LINE, more: 1 },
        ],
      },
      'INVALID_INPUT lines.1.more',
    ],
    [
      'ledger',
      { clause: { ...FIXED, agreedCentihours: -1 }, entries: [{ kind: 'x' }] },
      'UNKNOWN_VALUE entries.0.kind',
    ],
  ]);
  refuses('then the first field in the table’s order, whatever the order of the input', [
    ['sizing', { hourlyCostCents: 0, effortRateBp: 0, labourShareBp: 0, amountCents: 0 }, 'OUT_OF_RANGE amountCents'],
    [
      'sizing',
      { more: 1, hourlyCostCents: 'x', effortRateBp: 1, labourShareBp: 1, amountCents: 1 },
      'INVALID_INPUT hourlyCostCents',
    ],
    ['ledger', { entries: 1, clause: 1 }, 'INVALID_INPUT clause'],
    ['progress', { on: 1, endsOn: 1, startsOn: 1, validatedCentihours: 1, dueCentihours: 1 }, 'INVALID_INPUT startsOn'],
  ]);
});

describe('A member name that occurs twice in one object', () => {
  refuses('is refused in its place, whatever its values', [
    [
      'opportunity',
      '{"technicity":"neutral","duration":"neutral","duration":"neutral","amount":"neutral","location":"neutral"}',
      'INVALID_INPUT duration',
    ],
    [
      'ledger',
      '{"clause":{"strategy":"fixed","strategy":"share","agreedCentihours":1},"entries":[]}',
      'INVALID_INPUT clause.strategy',
    ],
    [
      'ledger',
      '{"clause":{"strategy":"other","agreedCentihours":1,"agreedCentihours":1},"entries":[]}',
      'INVALID_INPUT clause.agreedCentihours',
    ],
    ['suppress', '{"cells":[[1]],"cells":[[1]]}', 'INVALID_INPUT cells'],
    ['suppress', '{"cells":[[1]],"more":1,"more":1}', 'INVALID_INPUT more'],
  ]);
  refuses('is no more than another field of no use: the first field of the table wins', [
    [
      'duty',
      '{"launchOn":"2026-09-01","launchOn":"2026-09-01","category":1,"groupValueCents":1}',
      'INVALID_INPUT category',
    ],
  ]);
  it('is told in words of its own', () => {
    const outcome = run('suppress', '{"cells":[[1]],"cells":[[1]]}');
    expect('refusal' in outcome && outcome.refusal.message).toBe(
      '«\u00a0cells\u00a0» figure deux fois dans le même objet.',
    );
  });
});

describe('What is accepted at the edges', () => {
  it.each<[CalculatorName, string]>([
    ['sizing', '{"amountCents":1.0,"labourShareBp":1e3,"effortRateBp":10000,"hourlyCostCents":1}'],
    ['duty', '{"category":"works","groupValueCents":-0,"launchOn":"2014-01-01"}'],
    ['duty', `{"category":"works","groupValueCents":${MAX},"launchOn":"2027-12-31"}`],
    ['period', '{"from":"2099-12-31","months":1200}'],
    ['deadline', '{"kind":"statement","from":"2099-12"}'],
    ['deadline', '{"kind":"eligibilityEnd","from":"2099-12-31"}'],
    [
      'ledger',
      `{"clause":{"strategy":"fixed","agreedCentihours":0},"entries":[{"kind":"correction","centihours":-${MAX}}]}`,
    ],
    [
      'progress',
      '{"dueCentihours":0,"validatedCentihours":0,"startsOn":"2026-01-01","endsOn":"2026-01-01","on":"1990-01-01"}',
    ],
    ['penalty', '{"shortfallCentihours":0,"strategy":{"kind":"ceilingMultiple","k":"000001.0000","ceilingCents":1}}'],
    ['supplies', '{"year":1990,"canteen":"state","lines":[]}'],
    ['suppress', '{"cells":[]}'],
    ['suppress', '{"cells":[[]]}'],
    ['suppress', '{"cells":[[],[]]}'],
  ])('%s %s', (name, json) => {
    expect(refusalOf(name, json)).toBeUndefined();
  });

  it('a date of the answer may leave the years of the input', () => {
    expect(run('period', { from: '2099-12-31', months: 1_200 })).toMatchObject({
      endsOn: '2199-12-31',
      dueOn: '2199-12-31',
    });
  });

  it('a member set to undefined, which JSON cannot write, counts as absent', () => {
    expect(refusalOf('sizing', { ...SIZING, rounding: undefined })).toBeUndefined();
  });
});
