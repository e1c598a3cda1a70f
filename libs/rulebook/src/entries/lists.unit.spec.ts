import { describe, expect, it } from '@jest/globals';
import { latestRules, ruleBook } from '../book/rule-book.js';
import { CLAUSE_KINDS } from '../rules/clauses.js';
import { STRATEGIES } from '../rules/due.js';
import { PENALTY_KINDS } from '../rules/penalty.js';
import { SIZING_ROUNDINGS } from '../rules/sizing.js';
import { QUALITY_CLASSES, SUPPLY_LABELS } from '../rules/supply-classes.js';
import { CANTEEN_KINDS, FOOD_TERRITORIES } from '../rules/supply-verdicts.js';
import { PURCHASE_CATEGORIES } from '../rules/thresholds.js';
import { legalBasisEntries } from './legal-bases.js';

/** The last part of the ids that begin so. */
const named = (prefix: string) =>
  [...new Set(ruleBook.entries.map(({ id }) => id).filter((id) => id.startsWith(prefix)))].map((id) =>
    id.slice(prefix.length),
  );

describe('The lists that the code is written with are those of the book', () => {
  it('kinds of clause: each has a legal basis, and no basis knows another', () => {
    const known = legalBasisEntries.flatMap(({ value }) => value.kinds);
    expect([...new Set(known)].sort()).toEqual([...CLAUSE_KINDS].sort());
  });

  it('classes of food, in the order of the cascade, and the labels they hold', () => {
    expect(QUALITY_CLASSES).toEqual(latestRules.value('food.cascade'));
    const labels = QUALITY_CLASSES.flatMap((name) => latestRules.value(`food.class.${name}`));
    expect(labels).toEqual(SUPPLY_LABELS);
  });

  it('canteens and territories', () => {
    expect(named('duty.food.')).toEqual(CANTEEN_KINDS);
    expect(named('food.limit.quality.')).toEqual(FOOD_TERRITORIES);
  });

  it('categories of purchase; what central authorities owe is shown, not computed', () => {
    expect(named('threshold.')).toEqual([...PURCHASE_CATEGORIES, 'centralSuppliesServices']);
  });

  it('roundings, strategies of hours due, penalties', () => {
    expect(SIZING_ROUNDINGS).toContain(latestRules.value('sizing.rounding'));
    expect(named('ledger.due.')).toEqual(STRATEGIES);
    for (const kind of PENALTY_KINDS) expect(latestRules.get(`penalty.${kind}`).unit).toBe('formula');
  });

  it('dynamic exits are classes of exit', () => {
    for (const name of latestRules.value('exit.dynamic')) expect(named('exit.')).toContain(name);
  });
});
