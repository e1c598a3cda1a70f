import type { LocalDate, Refusal } from '@clausier/kernel';
import type { MandatesFact } from '../facts.js';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';

/**
 * No clause is programmed without a mandate. Each family of the purchases needs one of the buyer, voted on or before that
 * day. A mandate has no end.
 */
export function mandateRefusal(
  purchases: readonly Pick<Purchase, 'family'>[],
  mandates: MandatesFact,
  on: LocalDate,
): Refusal | undefined {
  const voted = mandates.filter(({ votedOn }) => votedOn <= on).map(({ family }) => family);
  const bought = [...new Set(purchases.map(({ family }) => family))];
  const families = bought.filter((family) => !voted.includes(family) && !voted.includes('both'));
  return families.length === 0 ? undefined : refuse('MANDATE_MISSING', { families, on });
}

/** One purchase of a submitted programme. A programme that is not submitted yet asks for no mandate. */
export function familyRefusal(
  family: Purchase['family'] | undefined,
  mandates: MandatesFact | undefined,
  on: LocalDate,
): Refusal | undefined {
  return family === undefined || mandates === undefined ? undefined : mandateRefusal([{ family }], mandates, on);
}
