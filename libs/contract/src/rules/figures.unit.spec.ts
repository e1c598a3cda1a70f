import { expect, test } from '@jest/globals';
import { euros, hours } from './figures.js';

test('figures are read as French people write them', () => {
  expect([0, 5, 723_000, 553_800_000, -12_345].map(euros)).toEqual([
    '0,00 EUR',
    '0,05 EUR',
    '7\u202f230,00 EUR',
    '5\u202f538\u202f000,00 EUR',
    '−123,45 EUR',
  ]);
  expect(hours(12_050)).toBe('120,50 h');
});
