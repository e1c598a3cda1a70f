import { describe, expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { refusalOf, run } from '../testing/run.js';

const line = { family: 'grocery', valueCents: 100, labels: [], local: false, direct: false };
const canteen = (lines: readonly object[]) => ({ year: 2026, canteen: 'public', lines });

function answer(name: CalculatorName, input: object) {
  return run(name, input) as unknown as Readonly<Record<string, unknown>>;
}

describe('The examples of calculators.md', () => {
  it('Every answer carries `rules: [{ id, version, source, verified }]`', () => {
    expect(
      answer('opportunity', { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' }),
    ).toMatchObject({
      rules: [
        {
          id: 'opportunity.favourableNeeded',
          version: '1990-01-01',
          source: expect.stringContaining('diapositive 19'),
          verified: true,
        },
        { id: 'opportunity.unfavourableLimit' },
      ],
    });
  });

  it('instants ISO 8601 UTC with `Z`, seconds precision (`2026-03-02T23:00:00Z`)', () => {
    expect(answer('period', { from: '2025-12-31', months: 2 })).toMatchObject({ dueAt: '2026-03-02T23:00:00Z' });
  });

  it('`path` is the dotted place of the faulty field (`lines.0.valueCents`), `""` for the whole input', () => {
    expect(run('supplies', canteen([{ ...line, valueCents: 0.5 }]))).toEqual({
      refusal: { code: 'INVALID_INPUT', path: 'lines.0.valueCents', message: expect.any(String) },
    });
    expect(refusalOf('supplies', canteen([{ ...line, valueCents: -1 }]))).toBe('OUT_OF_RANGE lines.0.valueCents');
    expect(run('period', { from: '2026-01-01' })).toMatchObject({ refusal: { code: 'INVALID_INPUT', path: '' } });
  });

  it('rows of `cells` not as long as the first (path `cells.<row>`)', () => {
    expect(refusalOf('suppress', { cells: [[1, 2], [1, 2], [3]] })).toBe('INVALID_INPUT cells.2');
  });

  it('`endsOn` before `startsOn` (path `endsOn`)', () => {
    const lot = { dueCentihours: 0, validatedCentihours: 0, startsOn: '2026-01-02', on: '2026-01-02' };
    expect(refusalOf('progress', { ...lot, endsOn: '2026-01-01' })).toBe('OUT_OF_RANGE endsOn');
    expect(refusalOf('progress', { ...lot, endsOn: '2026-01-02' })).toBeUndefined();
  });

  it('`NO_THRESHOLD_FOR_DATE`: `duty`: no row (path `launchOn`)', () => {
    const input = { category: 'works', groupValueCents: 0, launchOn: '2028-01-01' };
    expect(refusalOf('duty', input)).toBe('NO_THRESHOLD_FOR_DATE launchOn');
  });

  it.each([
    ['works', 540_400_000, '2026-08-21', ['L2112-2-1']],
    ['concession', 540_400_000, '2026-08-21', ['L3114-2-1']],
    ['works', 540_399_999, '2026-08-21', []],
    ['concession', 540_400_000, '2026-08-20', []],
  ])(
    '`articles`: `["L2112-2-1"]` (concession `["L3114-2-1"]`) under the social duty, else `[]`: %s of %i cents on %s',
    (category, groupValueCents, launchOn, articles) => {
      expect(answer('duty', { category, groupValueCents, launchOn })).toMatchObject({ articles });
    },
  );

  it('`legal-bases`: in force on that day, sorted by code (ASCII order); none → `[]`', () => {
    const { bases } = answer('legal-bases', { on: '2026-08-21' }) as { bases: { code: string }[] };
    const codes = bases.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toHaveLength(10);
    expect(answer('legal-bases', { on: '2006-08-31' })).toMatchObject({ bases: [], rules: [] });
  });

  it('`period`: `endsOn` (before extension; in working days the same as `dueOn`)', () => {
    expect(answer('period', { from: '2026-05-01', days: 1 })).toMatchObject({
      endsOn: '2026-05-02',
      dueOn: '2026-05-04',
    });
    expect(answer('period', { from: '2026-05-01', workingDays: 1 })).toMatchObject({
      endsOn: '2026-05-04',
      dueOn: '2026-05-04',
    });
  });

  it('`shown` in % = "22.3", "50.0"; `null` when the denominator is 0', () => {
    const share = (organic: number, total: number) =>
      answer(
        'supplies',
        canteen([
          { ...line, valueCents: organic, labels: ['organic'] },
          { ...line, valueCents: total - organic },
        ]),
      )['organicShare'];
    expect(share(223, 1_000)).toEqual({ numerator: 223, denominator: 1_000, shown: '22.3' });
    expect(share(50, 100)).toEqual({ numerator: 50, denominator: 100, shown: '50.0' });
    expect(share(0, 0)).toEqual({ numerator: 0, denominator: 0, shown: null });
  });

  it('`suppress`: `[]` and `[[]]` allowed', () => {
    expect(answer('suppress', { cells: [] })).toMatchObject({ cells: [] });
    expect(answer('suppress', { cells: [[]] })).toMatchObject({ cells: [[]] });
  });

  it.each([
    [
      'every cell of 1–4 becomes null',
      [
        [0, 1],
        [4, 5],
      ],
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      'nothing is hidden without a small cell',
      [
        [0, 5],
        [6, 7],
      ],
      [
        [0, 5],
        [6, 7],
      ],
    ],
    [
      'a table of one row has one total only: a null is open when it is the only one, and the cheapest other cell goes',
      [[3, 9, 5]],
      [[null, 9, null]],
    ],
    ['with no other row or column to use it stays', [[3]], [[null]]],
  ])('`suppress`: %s', (_case, cells, hidden) => {
    expect(answer('suppress', { cells })).toMatchObject({ cells: hidden });
  });

  it.each([
    ['FR', 'Europe/Paris', '2026-11-23T23:00:00Z'],
    ['FR-AM', 'Europe/Paris', '2026-11-23T23:00:00Z'],
    ['FR-GF', 'America/Cayenne', '2026-11-24T03:00:00Z'],
    ['FR-GP', 'America/Guadeloupe', '2026-11-24T04:00:00Z'],
    ['FR-MQ', 'America/Martinique', '2026-11-24T04:00:00Z'],
    ['FR-RE', 'Indian/Reunion', '2026-11-23T20:00:00Z'],
    ['FR-YT', 'Indian/Mayotte', '2026-11-23T21:00:00Z'],
  ])('Defaults: zone the calendar’s own: %s in %s', (calendar, zone, dueAt) => {
    const input = { from: '2026-11-22', days: 1, calendar };
    expect(answer('period', input)).toMatchObject({ dueAt });
    expect(answer('period', input)).toEqual(answer('period', { ...input, zone }));
  });

  it('repeated labels are harmless; the highest class of the cascade counts', () => {
    const lines = [
      { ...line, labels: ['fairTrade', 'igp', 'igp', 'organic'] },
      { ...line, labels: ['externalities', 'stg', 'hve'] },
      { ...line, labels: ['externalities', 'hve', 'hve'] },
      { ...line, labels: ['externalities'] },
      line,
    ];
    expect(answer('supplies', canteen(lines))).toMatchObject({
      classified: ['organic', 'siqo', 'otherEgalim', 'externalities', 'none'],
    });
  });
});
