import { describe, expect, it } from '@jest/globals';
import { exactEuros, exactHours } from './quantities.js';

describe('Figures as a decision writes them: thousands apart, two decimals always', () => {
  it.each([
    [0, '0,00 EUR'],
    [5, '0,05 EUR'],
    [723_000, '7\u202f230,00 EUR'],
    [553_800_000, '5\u202f538\u202f000,00 EUR'],
    [-12_345, '−123,45 EUR'],
  ])('%i cents: %s', (cents, written) => {
    expect(exactEuros(cents)).toBe(written);
  });

  it.each([
    [5, '0,05 h'],
    [12_050, '120,50 h'],
    [123_456_789, '1\u202f234\u202f567,89 h'],
    [-250, '−2,50 h'],
  ])('%i centihours: %s', (centihours, written) => {
    expect(exactHours(centihours)).toBe(written);
  });
});
