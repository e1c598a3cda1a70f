import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { f, isLocalDate, type EventField } from './fields.js';

const takes = (field: EventField, value: unknown) => field.safeParse(value).success;

describe('local dates', () => {
  test('every day from 1990 to 2099 exists once, and no other day does', () => {
    const day = fc.tuple(
      fc.integer({ min: 1980, max: 2110 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const real = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) === text;
        expect(isLocalDate(text)).toBe(real && year >= 1990 && year <= 2099);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['2024-02-29', '2000-02-29', '1990-01-01', '2099-12-31'])('%s exists', (text) => {
    expect([isLocalDate(text), takes(f.date(), text)]).toEqual([true, true]);
  });

  test.each([
    '2023-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-1-1',
    '1989-12-31',
    '2100-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
  ])('%j is no date', (text) => {
    expect([isLocalDate(text), takes(f.date(), text)]).toEqual([false, false]);
  });
});

describe('kinds of values', () => {
  test.each([
    [
      'cents',
      f.cents(),
      [0, 1, Number.MAX_SAFE_INTEGER],
      [-1, 0.5, '1', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null],
    ],
    ['centihours', f.centihours(), [0, 812_800], [-1, 1.5]],
    ['signedCentihours', f.signedCentihours(), [-700, 0], [0.1, -(2 ** 53)]],
    ['basisPoints', f.basisPoints(), [1, 10_000], [0, 10_001, 0.5]],
    ['count', f.count(), [0, 25], [-1, '25']],
    ['flag', f.flag(), [true, false], [0, 'true']],
    ['month', f.month(), ['2026-02', '1990-12'], ['2026-13', '2026-2', '1989-12', '2026-02-01']],
    ['year', f.year(), [1990, 2099], [1989, 2100, 2026.5, '2026']],
    [
      'instant',
      f.instant(),
      ['2026-03-02T08:00:00Z', '2026-03-02T08:00:00.123Z'],
      ['2026-03-02T08:00:00+01:00', '2026-03-02', '2026-03-02T08:00Z'],
    ],
    ['ref', f.ref(), ['a', 'A_9', 'x'.repeat(64)], ['', 'a.b', 'a-b', 'é', 'x'.repeat(65)]],
    ['entity', f.entity(), ['a.b', 'contract-a.b'], ['', 'a b', 'a/b', 'x'.repeat(257)]],
    ['position', f.position(), ['0', '18446744073709551615'], ['', '-1', '1.0', '1'.repeat(21)]],
    ['sha256', f.sha256(), ['0f'.repeat(32)], ['0F'.repeat(32), '0f'.repeat(31), '']],
    ['decimal', f.decimal(), ['0', '-12.5', '9'.repeat(60)], ['1e3', '.5', '1.', '1.1234567']],
    ['code', f.code(['insertion', 'food']), ['food'], ['Food', '', 'other']],
    ['openCode', f.openCode(), ['L2112-2-1', 'FR', '45233140:2'], ['', '-a', 'a b', 'é']],
    ['officialName', f.officialName(), ['Département d’illustration'], ['', '   ', 'x'.repeat(1001)]],
    ['publicReason', f.publicReason(), ['Lot trop court.'], ['', 'x'.repeat(2001)]],
  ])('%s takes what its name says and nothing else', (_name, field, good, bad) => {
    expect(good.filter((value) => !takes(field, value))).toEqual([]);
    expect(bad.filter((value) => takes(field, value))).toEqual([]);
  });

  test('lists, records, alternatives and missing values keep the rules of what they hold', () => {
    const lot = f.object({ lot: f.ref(), amountCents: f.optional(f.cents()), until: f.nullable(f.date()) });
    expect(takes(lot, { lot: 'l1', until: null })).toBe(true);
    expect(takes(lot, { lot: 'l1' })).toBe(false);
    expect(takes(lot, { lot: 'l1', until: null, amountCents: null })).toBe(false);
    expect(takes(lot, { lot: 'l1', until: null, hidden: 1 })).toBe(false);
    expect(takes(f.list(lot), [{ lot: 'l1', until: '2026-02-30' }])).toBe(false);
    const decision = f.oneOf([
      f.object({ kind: f.code(['clause']), hoursCentihours: f.centihours() }),
      f.object({ kind: f.code(['none']), reason: f.publicReason() }),
    ]);
    expect(takes(decision, { kind: 'none', reason: 'Lot trop court.' })).toBe(true);
    expect(takes(decision, { kind: 'none', hoursCentihours: 1 })).toBe(false);
    expect(takes(decision, { kind: 'other' })).toBe(false);
  });
});
