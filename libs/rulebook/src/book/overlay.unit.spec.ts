import { describe, expect, it } from '@jest/globals';
import { compareRules } from './compare.js';
import type { RuleEntry } from './entry.js';
import { composeRuleBook, overlap, overlaySchema } from './overlay.js';
import { ruleBook, type RuleBook } from './rule-book.js';
import { ruleRef } from './rule-ref.js';

const local = (over: Partial<RuleEntry> = {}): RuleEntry => ({
  id: 'delay.reviewAnswer',
  label: 'Réponse des directions',
  value: 35,
  unit: 'days',
  nature: 'policy',
  validFrom: '2026-01-01',
  validUntil: null,
  source: 'Délibération',
  verified: true,
  ...over,
});

function composed(...entries: RuleEntry[]): RuleBook {
  const book = composeRuleBook([{ id: 'pdc', entries }]);
  if ('refusal' in book) throw new Error(book.refusal.code);
  return book;
}

const refusal = (...entries: RuleEntry[]) =>
  composeRuleBook([
    { id: 'first', entries: [] },
    { id: 'pdc', entries },
  ]);

describe('Local policy over the common rules', () => {
  it('replaces a delay from the day it is adopted, and says where it comes from', () => {
    const book = composed(local());
    expect(book.at('2025-12-31').value('delay.reviewAnswer')).toBe(28);
    expect(book.at('2026-01-01').value('delay.reviewAnswer')).toBe(35);
    expect(ruleRef(book.at('2026-01-01').get('delay.reviewAnswer')).version).toBe('2026-01-01:pdc');
    expect(book.overlays).toEqual(['pdc']);
  });

  it('brings rules of its own: a floor below which no clause is asked', () => {
    const book = composed(local({ id: 'local.clauseFloor', value: 9_000_000, unit: 'cents' }));
    expect(book.at('2026-01-01').local('local.clauseFloor')?.value).toBe(9_000_000);
    expect(book.at('2025-12-31').local('local.clauseFloor')).toBeUndefined();
  });

  it('leaves the common book untouched', () => {
    composed(local());
    expect(ruleBook.at('2026-01-01').value('delay.reviewAnswer')).toBe(28);
  });

  it('may not replace law', () => {
    const law = local({ id: 'threshold.works', unit: 'cents', value: 1 });
    expect(refusal(law)).toEqual({ refusal: { code: 'LAW_IS_NOT_LOCAL', path: '1.entries.0' } });
  });

  it('may not call itself law', () => {
    expect(refusal(local({ nature: 'law' }))).toEqual({ refusal: { code: 'LAW_IS_NOT_LOCAL', path: '1.entries.0' } });
  });

  it('may not name a rule nobody knows', () => {
    expect(refusal(local(), local({ id: 'delay.unheardOf' }))).toEqual({
      refusal: { code: 'UNKNOWN_RULE', path: '1.entries.1' },
    });
  });

  it('may not count in another unit', () => {
    expect(refusal(local({ unit: 'months' }))).toEqual({ refusal: { code: 'UNIT_DIFFERS', path: '1.entries.0' } });
  });

  it('may not say two things of one day', () => {
    const until = local({ validUntil: '2026-12-31' });
    expect(refusal(until, local({ validFrom: '2026-12-31', value: 40 }))).toEqual({
      refusal: { code: 'ENTRIES_OVERLAP', path: '1.entries.0' },
    });
    expect(refusal(until, local({ validFrom: '2027-01-01', value: 40 }))).toHaveProperty('entries');
    expect(refusal(until, local({ id: 'delay.localEvaluation' }))).toHaveProperty('entries');
  });

  it('two open validities overlap, two that follow do not', () => {
    expect(overlap({ validFrom: '2020-01-01', validUntil: null }, { validFrom: '2090-01-01', validUntil: null })).toBe(
      true,
    );
    expect(
      overlap({ validFrom: '2020-01-01', validUntil: '2020-01-31' }, { validFrom: '2020-02-01', validUntil: null }),
    ).toBe(false);
    expect(
      overlap({ validFrom: '2020-02-01', validUntil: null }, { validFrom: '2020-01-01', validUntil: '2020-01-31' }),
    ).toBe(false);
  });

  it('is read through a schema', () => {
    expect(overlaySchema.safeParse({ id: 'pdc', entries: [local()] }).success).toBe(true);
    expect(overlaySchema.safeParse({ id: 'p-d', entries: [] }).success).toBe(false);
    expect(overlaySchema.safeParse({ id: 'pdc', entries: [{}] }).success).toBe(false);
    expect(overlaySchema.safeParse({ id: 'pdc', entries: [], more: 1 }).success).toBe(false);
  });
});

describe('Comparing two states of the law', () => {
  it('tells what began, what ended and what changed between two days', () => {
    const differences = compareRules(ruleBook.at('2025-12-31'), ruleBook.at('2026-01-01'));
    const byId = new Map(differences.map((difference) => [difference.id, difference]));
    expect(byId.get('threshold.works')).toMatchObject({
      before: { value: 553_800_000 },
      after: { value: 540_400_000 },
    });
    expect(byId.get('noProcedure.works')).toMatchObject({ before: null, after: { value: 10_000_000 } });
    expect(byId.has('fte.hours')).toBe(false);
    expect(differences.map((difference) => difference.id)).toEqual([...byId.keys()].sort());
  });

  it('tells what ended', () => {
    const differences = compareRules(ruleBook.at('2027-12-31'), ruleBook.at('2028-01-01'));
    expect(differences.find(({ id }) => id === 'threshold.works')).toMatchObject({ after: null });
  });

  it('tells what a local policy changes on one day', () => {
    const differences = compareRules(ruleBook.at('2026-06-01'), composed(local()).at('2026-06-01'));
    expect(differences).toMatchObject([{ id: 'delay.reviewAnswer', before: { value: 28 }, after: { value: 35 } }]);
  });

  it('finds nothing between a day and itself', () => {
    expect(compareRules(ruleBook.at('2026-06-01'), ruleBook.at('2026-06-01'))).toEqual([]);
  });
});
