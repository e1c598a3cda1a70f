import { describe, expect, it } from '@jest/globals';
import { opportunityAdvice } from '../rules/opportunity.js';
import { sizing } from '../rules/sizing.js';
import { compareRules } from './compare.js';
import type { RuleEntry } from './entry.js';
import { composeRuleBook, type Overlay } from './overlay.js';
import { ruleBook, type RuleBook } from './rule-book.js';

const adopted = (
  id: string,
  unit: RuleEntry['unit'],
  value: RuleEntry['value'],
  validFrom = '2026-03-01',
): RuleEntry => ({
  id,
  label: 'Politique locale',
  value,
  unit,
  nature: 'policy',
  validFrom,
  validUntil: null,
  source: 'Délibération du 2 février 2026',
  verified: true,
});

/** A department that fixes all it may: a floor, a delay, a penalty, a public of its own, and one clause per contract. */
const department: Overlay = {
  id: 'pdc',
  entries: [
    adopted('local.clauseFloor', 'cents', 9_000_000),
    adopted('delay.reviewAnswer', 'days', 35),
    adopted('local.penalty', 'penalty', { perHourCents: 6_000, capBp: 100 }),
    adopted('local.criterion.AIDANT', 'criterion', {
      level: 2,
      proof: 'attestation',
      proofMonths: 6,
      sensitivity: 'social',
    }),
    adopted('duty.testedPerLot', 'switch', false),
  ],
};

const town: Overlay = { id: 'ville', entries: [adopted('local.clauseFloor', 'cents', 4_000_000)] };

function bookOf(...overlays: readonly Overlay[]): RuleBook {
  const book = composeRuleBook(overlays);
  if ('refusal' in book) throw new Error(`${book.refusal.code} ${book.refusal.path}`);
  return book;
}

const changed = (differences: ReturnType<typeof compareRules>) =>
  differences.map(({ id, before, after }) => [id, before?.value ?? null, after?.value ?? null]);

describe('What a buyer has adopted, asked on any day', () => {
  const adoptable = ['local.clauseFloor', 'local.penalty', 'local.criterion.AIDANT'] as const;

  it('the day before the adoption: the common delay and switch, no floor, penalty or public of its own', () => {
    const rules = bookOf(department).at('2026-02-28');
    expect(adoptable.map((id) => rules.local(id))).toEqual([undefined, undefined, undefined]);
    expect([rules.value('delay.reviewAnswer'), rules.value('duty.testedPerLot')]).toEqual([28, true]);
  });

  it('from the day of the adoption: floor, penalty, public, delay and switch', () => {
    const rules = bookOf(department).at('2026-03-01');
    expect(adoptable.map((id) => rules.local(id)?.value)).toEqual([
      9_000_000,
      { perHourCents: 6_000, capBp: 100 },
      { level: 2, proof: 'attestation', proofMonths: 6, sensitivity: 'social' },
    ]);
    expect([rules.value('delay.reviewAnswer'), rules.value('duty.testedPerLot')]).toEqual([35, false]);
  });

  it('extra publics stand beside the common ones', () => {
    const publics = bookOf(department)
      .at('2026-03-01')
      .all()
      .filter(({ unit }) => unit === 'criterion')
      .map(({ id }) => id);
    expect(publics).toEqual(expect.arrayContaining(['criterion.RSA', 'local.criterion.AIDANT']));
  });

  it('the rules themselves follow: a rounding, and what an advice takes', () => {
    const rules = bookOf({
      id: 'pdc',
      entries: [adopted('sizing.rounding', 'code', 'upToHour'), adopted('opportunity.favourableNeeded', 'count', 3)],
    }).at('2026-03-01');
    const input = { amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
    expect(sizing(input, rules)).toMatchObject({
      centihours: 83_400,
      rules: [{}, { id: 'sizing.rounding', version: '2026-03-01:pdc' }],
    });
    const answers = {
      technicity: 'favourable',
      duration: 'favourable',
      amount: 'neutral',
      location: 'neutral',
    } as const;
    expect(opportunityAdvice(answers, rules).advice).toBe('discuss');
  });
});

describe('Two days, or two buyers, compared', () => {
  const everything = [
    ['delay.reviewAnswer', 28, 35],
    ['duty.testedPerLot', true, false],
    ['local.clauseFloor', null, 9_000_000],
    ['local.criterion.AIDANT', null, { level: 2, proof: 'attestation', proofMonths: 6, sensitivity: 'social' }],
    ['local.penalty', null, { perHourCents: 6_000, capBp: 100 }],
  ];

  it('the day before and the day of the adoption', () => {
    const book = bookOf(department);
    expect(changed(compareRules(book.at('2026-02-28'), book.at('2026-03-01')))).toEqual(everything);
  });

  it('the common book and the buyer’s', () => {
    expect(changed(compareRules(ruleBook.at('2026-06-01'), bookOf(department).at('2026-06-01')))).toEqual(everything);
  });

  it('two buyers', () => {
    const differences = compareRules(bookOf(town).at('2026-06-01'), bookOf(department).at('2026-06-01'));
    expect(changed(differences)).toContainEqual(['local.clauseFloor', 4_000_000, 9_000_000]);
    expect(differences).toHaveLength(5);
  });
});
