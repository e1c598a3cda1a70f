import { describe, expect, it } from '@jest/globals';
import { opportunityAdvice, OPPORTUNITY_ANSWERS, type OpportunityAnswer } from './opportunity.js';

const answers: Readonly<Record<string, OpportunityAnswer>> = { f: 'favourable', n: 'neutral', u: 'unfavourable' };
const advice = (letters: string) => {
  const [technicity, duration, amount, location] = [...letters].map((letter) => answers[letter] ?? 'neutral');
  if (!technicity || !duration || !amount || !location) throw new Error(letters);
  return opportunityAdvice({ technicity, duration, amount, location });
};

describe('Opportunity test (R3)', () => {
  it.each([
    ['ffff', 'clause'],
    ['ffnn', 'clause'],
    ['nnff', 'clause'],
    ['fnfn', 'clause'],
    ['fnnn', 'discuss'],
    ['nnnn', 'discuss'],
    ['fffu', 'discuss'],
    ['unnn', 'discuss'],
    ['uunn', 'noClause'],
    ['ffuu', 'noClause'],
    ['uuuu', 'noClause'],
  ])('%s → %s', (letters, expected) => {
    expect(advice(letters).advice).toBe(expected);
  });

  it('gives one advice to each of the 81 combinations, whatever their order', () => {
    for (const a of 'fnu')
      for (const b of 'fnu')
        for (const c of 'fnu')
          for (const d of 'fnu') {
            const letters = [a, b, c, d];
            const [good, bad] = ['f', 'u'].map((wanted) => letters.filter((letter) => letter === wanted).length) as [
              number,
              number,
            ];
            const expected = bad >= 2 ? 'noClause' : bad === 0 && good >= 2 ? 'clause' : 'discuss';
            expect(advice(letters.join('')).advice).toBe(expected);
            expect(advice(letters.reverse().join('')).advice).toBe(expected);
          }
  });

  it('knows three answers and names its two rules', () => {
    expect(OPPORTUNITY_ANSWERS).toHaveLength(3);
    expect(advice('ffff').rules.map((rule) => rule.id)).toStrictEqual([
      'opportunity.favourableNeeded',
      'opportunity.unfavourableLimit',
    ]);
  });
});
