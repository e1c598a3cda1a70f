import { isSiren } from '@clausier/kernel';

/**
 * What follows the code of the State in a VAT number. Source: European Commission, VIES, frequently asked questions,
 * "What is the format of a VAT number?" (ec.europa.eu/taxation_customs/vies); verified: false. Greece is EL, Northern
 * Ireland XI. French keys have no O and no I.
 */
const FORMS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** R14: a VAT number has its country's own form, its number is not all zeros, and a French numeric key is the right one. */
export function isVatNumber(value: string): boolean {
  const [country, number] = [value.slice(0, 2), value.slice(2)];
  if (!FORMS[country]?.test(number) || /^[A-Z]*0+[A-Z]*$/.test(number)) return false;
  return country !== 'FR' || frenchKeyHolds(number.slice(0, 2), number.slice(2));
}

/** Nine digits that are no SIREN are a number of Monaco, whose key nobody can check here. Nor a key that holds a letter. */
function frenchKeyHolds(key: string, nine: string): boolean {
  if (nine === '000000000') return false;
  if (!/^\d{2}$/.test(key) || !isSiren(nine)) return true;
  return Number(key) === (12 + 3 * (Number(nine) % 97)) % 97;
}
