import { describe, expect, it } from '@jest/globals';
import type { RuleEntry } from './entry.js';
import { createRuleBook, latestRules, ruleBook } from './rule-book.js';
import { ruleRef, ruleRefs } from './rule-ref.js';

const entry = (over: Partial<RuleEntry>): RuleEntry => ({
  id: 'delay.evidence',
  label: 'Essai',
  value: 10,
  unit: 'workingDays',
  nature: 'policy',
  validFrom: '1990-01-01',
  validUntil: null,
  source: 'Maison',
  verified: true,
  ...over,
});

describe('The rules in force on a day', () => {
  it('a threshold changes with the civil year', () => {
    expect(ruleBook.at('2025-12-31').value('threshold.suppliesServices')).toBe(22_100_000);
    expect(ruleBook.at('2026-01-01').value('threshold.suppliesServices')).toBe(21_600_000);
  });

  it('a duty is not there before its first day', () => {
    expect(ruleBook.at('2026-08-20').find('duty.social.contract')).toBeUndefined();
    expect(ruleBook.at('2026-08-21').find('duty.social.contract')).toMatchObject({ value: 'L2112-2-1' });
  });

  it('asking a rule that must hold and does not is a defect that names the rule and the day', () => {
    expect(() => ruleBook.at('2013-12-31').get('threshold.works')).toThrow(
      new RangeError('No rule threshold.works in force on 2013-12-31'),
    );
  });

  it('what bears no date takes the last rules known', () => {
    expect(latestRules.on).toBe('2099-12-31');
    expect(ruleBook.overlays).toEqual([]);
  });

  it('lists every rule of the day once, by id', () => {
    const ids = ruleBook
      .at('2026-11-23')
      .all()
      .map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toContain('threshold.works');
    expect(
      ruleBook
        .at('2013-01-01')
        .all()
        .map((rule) => rule.id),
    ).not.toContain('threshold.works');
  });
});

describe('A book in layers', () => {
  const base = [entry({}), entry({ id: 'fte.hours', value: 1_600 })];
  const first = { id: 'first', entries: [entry({ value: 12, validFrom: '2020-01-01', validUntil: '2020-12-31' })] };
  const second = { id: 'second', entries: [entry({ value: 15, validFrom: '2020-06-01', validUntil: '2021-12-31' })] };
  const book = createRuleBook(base, [first, second]);

  it.each([
    ['2019-12-31', 10],
    ['2020-01-01', 12],
    ['2020-06-01', 15],
    ['2021-01-01', 15],
    ['2022-01-01', 10],
  ])('on %s the last layer in force wins: %i', (on, value) => {
    expect(book.at(on).value('delay.evidence')).toBe(value);
  });

  it('keeps its entries and the order of its layers', () => {
    expect(book.overlays).toEqual(['first', 'second']);
    expect(book.entries).toHaveLength(4);
    expect(
      book
        .at('2020-07-01')
        .all()
        .map((rule) => rule.value),
    ).toEqual([15, 1_600]);
  });
});

describe('The name of a rule in an answer', () => {
  it('bears its first day, its reading and its overlay', () => {
    expect(ruleRef(entry({}))).toEqual({
      id: 'delay.evidence',
      version: '1990-01-01',
      source: 'Maison',
      verified: true,
    });
    expect(ruleRef(entry({ revision: 2 })).version).toBe('1990-01-01.2');
    expect(ruleRef(entry({ revision: 3, overlay: 'pdc' })).version).toBe('1990-01-01.3:pdc');
  });

  it('is told once, in order', () => {
    const [a, b] = [entry({}), entry({ id: 'fte.hours' })];
    expect(ruleRefs(a, b, a).map((rule) => rule.id)).toStrictEqual(['delay.evidence', 'fte.hours']);
  });
});
