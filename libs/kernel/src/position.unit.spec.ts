import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LOG_START, comparePositions, laterPosition } from './position.js';

test('positions compare as whole numbers of any size', () => {
  const position = fc.bigInt({ min: 0n, max: 10n ** 20n });
  fc.assert(
    fc.property(position, position, (a, b) => {
      const order = comparePositions(String(a), String(b));
      expect(Math.sign(order)).toBe(a < b ? -1 : a > b ? 1 : 0);
      expect(laterPosition(String(a), String(b))).toBe(String(a > b ? a : b));
    }),
  );
});

test('ten comes after nine, and everything after the start', () => {
  expect(['10', '9', '100', LOG_START].sort(comparePositions)).toEqual([LOG_START, '9', '10', '100']);
});
