import { isSiret } from '@clausier/kernel';
import type { Identifier } from '../model/buyer-state.js';
import { isVatNumber } from './vat-numbers.js';

/** R14: true when the value has the form of its scheme. Schemes other than SIRET and TVA have none to check. */
export function isWellFormed({ scheme, value }: Identifier): boolean {
  if (scheme === 'SIRET') return isSiret(value);
  if (scheme === 'TVA') return isVatNumber(value);
  return true;
}

/** The body behind an establishment: SIREN of a well-formed SIRET. */
export function sirenOf(identifier: Identifier): string | undefined {
  return identifier.scheme === 'SIRET' && isWellFormed(identifier) ? identifier.value.slice(0, 9) : undefined;
}

/**
 * A made-up body bears a made-up identifier, a real body a real one. No illustrative row can then be taken for a fact
 * about an existing body.
 */
export function fitsIllustration(identifier: Identifier, illustrative: boolean): boolean {
  return (identifier.scheme === 'illustrative') === illustrative;
}
