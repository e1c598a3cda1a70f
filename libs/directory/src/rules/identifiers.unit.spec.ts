import { describe, expect, test } from '@jest/globals';
import { luhnHolds } from '@clausier/kernel';
import { isWellFormed, sirenOf } from './identifiers.js';

const siret = (value: string) => isWellFormed({ scheme: 'SIRET', value });
const vat = (value: string) => isWellFormed({ scheme: 'TVA', value });

describe('a SIRET', () => {
  test.each([
    ['55203253400646', 'SIREN and whole pass the key'],
    ['35600000000014', 'one of La Poste may pass the key'],
    ['35600000000001', 'one of La Poste may have a digit sum divisible by 5'],
  ])('%s is taken: %s', (value) => {
    expect(siret(value)).toBe(true);
  });

  test.each([
    ['00000000000000', 'zeros are what people type when they do not know'],
    ['00000000000018', 'no body bears the SIREN 000000000'],
    ['55203253400647', 'the whole fails the key'],
    ['55203253000008', 'the digits before the last five are no SIREN'],
    ['35600000000002', 'the digit sum of one of La Poste is no multiple of 5'],
    ['5520325340064', 'thirteen digits'],
    ['5520325340064A', 'a letter'],
    ['٥٥٢٠٣٢٥٣٤٠٠٦٤٦', 'digits of another script'],
  ])('%s is refused: %s', (value) => {
    expect(siret(value)).toBe(false);
  });

  test('of every possible last digit of a SIREN, one passes the key', () => {
    for (const stem of ['55203253', '35600000', '12345678'])
      expect(Array.from('0123456789').filter((last) => luhnHolds(stem + last))).toHaveLength(1);
  });

  test('tells the SIREN of its body; another identifier, or a malformed one, tells none', () => {
    expect(sirenOf({ scheme: 'SIRET', value: '55203253400646' })).toBe('552032534');
    expect(sirenOf({ scheme: 'SIRET', value: '00000000000000' })).toBeUndefined();
    expect(sirenOf({ scheme: 'RIDET', value: '552032534' })).toBeUndefined();
  });
});

describe('a VAT number', () => {
  test.each([
    'FR27552032534',
    'FR0A552032534',
    'FRZZ552032534',
    'FR11123456789',
    'EL123456789',
    'XI123456789',
    'XIGD123',
    'ATU12345678',
    'BE0123456789',
    'BG123456789',
    'BG1234567890',
    'CY12345678X',
    'CZ12345678',
    'DE123456789',
    'DK12345678',
    'EE123456789',
    'ESX1234567L',
    'ES12345678X',
    'FI12345678',
    'HR12345678901',
    'HU12345678',
    'IE1A12345B',
    'IE1234567WI',
    'IT12345678901',
    'LT123456789',
    'LT123456789012',
    'LU12345678',
    'LV12345678901',
    'MT12345678',
    'NL123456789B01',
    'PL1234567890',
    'PT123456789',
    'RO12',
    'SE123456789012',
    'SI12345678',
    'SK1234567890',
  ])('%s has the form of its State', (value) => {
    expect(vat(value)).toBe(true);
  });

  test.each([
    ['FR12', 'France: two signs and nine digits'],
    ['FR28552032534', 'the key of that SIREN is 27'],
    ['FRO1552032534', 'a French key has no O'],
    ['FR12000000000', 'nine zeros are nobody'],
    ['XX99', 'no such State'],
    ['GR123456789', 'Greece is EL'],
    ['GB123456789', 'no State of the Union'],
    ['DE12345678', 'Germany: nine digits'],
    ['DE000000000', 'zeros are nobody'],
    ['ATU1234567', 'Austria: U and eight digits'],
    ['ES123456789', 'Spain: first or last sign a letter'],
    ['fr27552032534', 'capital letters'],
    ['FR27552032534 ', 'no space'],
  ])('%s is refused: %s', (value) => {
    expect(vat(value)).toBe(false);
  });

  test('of France with nine digits that are no SIREN is Monaco’s, and is taken whatever its numeric key', () => {
    for (const key of ['00', '40', '99']) expect(vat(`FR${key}000012345`)).toBe(true);
  });
});
