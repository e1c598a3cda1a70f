import { describe, expect, test } from '@jest/globals';
import { isSiret } from './siret.js';

describe('the number of an establishment', () => {
  test('is told from a person by its check digit', () => {
    expect(isSiret('73282932000074')).toBe(true);
    expect(isSiret('73282932000075')).toBe(false);
    expect(isSiret('2850578006084')).toBe(false);
  });

  test('of La Poste is one too, by the sum of its digits', () => {
    expect(isSiret('35600000000001')).toBe(true);
    expect(isSiret('35600000000002')).toBe(false);
  });

  test('begins with the number of a body: zeros are none, and the key over all 14 digits is not enough', () => {
    expect(isSiret('00000000000000')).toBe(false);
    expect(isSiret('55203253000008')).toBe(false);
  });
});
