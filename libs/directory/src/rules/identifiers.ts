import type { Identifier } from '../model/buyer-state.js';

/** SIREN of La Poste. Its establishments do not follow the Luhn key: the sum of their digits is a multiple of 5. */
const LA_POSTE = '356000000';

/** True when the value has the form of its scheme: 14 digits with their key for a SIRET, country and number for a VAT id. */
export function isWellFormed({ scheme, value }: Identifier): boolean {
  if (scheme === 'SIRET') return /^\d{14}$/.test(value) && siretKeyHolds(value);
  if (scheme === 'TVA') return /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(value);
  return true;
}

function siretKeyHolds(siret: string): boolean {
  const digits = [...siret].map(Number);
  const sum = digits.reduce((total, digit) => total + digit, 0);
  if (siret.startsWith(LA_POSTE) && sum % 5 === 0) return true;
  const luhn = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? doubled(digit) : digit), 0);
  return luhn % 10 === 0;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}

/**
 * A made-up body bears a made-up identifier, a real body a real one. No illustrative row can then be taken for a fact
 * about an existing body.
 */
export function fitsIllustration(identifier: Identifier, illustrative: boolean): boolean {
  return (identifier.scheme === 'illustrative') === illustrative;
}
