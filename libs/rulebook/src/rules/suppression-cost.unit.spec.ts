import { describe, expect, it } from '@jest/globals';
import { compareCosts, costOf } from './suppression-cost.js';

describe('The cost of hiding cells', () => {
  it('is the sum of persons, exact beyond 2^53', () => {
    expect(costOf([7])).toEqual({ high: 0, low: 7 });
    expect(costOf([2 ** 27 - 1, 1])).toEqual({ high: 1, low: 0 });
  });

  it('tells the cheaper and the equal', () => {
    expect(compareCosts(costOf([1]), costOf([2]))).toBeLessThan(0);
    expect(compareCosts(costOf([2]), costOf([2]))).toBe(0);
    expect(compareCosts(costOf([2 ** 30]), costOf([5]))).toBeGreaterThan(0);
  });
});
