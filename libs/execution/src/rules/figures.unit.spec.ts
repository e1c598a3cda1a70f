import { describe, expect, test } from '@jest/globals';
import { hours } from './figures.js';

describe('hours in a sentence', () => {
  test('are written as in French, thousands apart, two decimals', () => {
    expect([hours(5), hours(12_050), hours(123_456_789), hours(-250)]).toEqual([
      '0,05 h',
      '120,50 h',
      '1\u202f234\u202f567,89 h',
      '−2,50 h',
    ]);
  });
});
