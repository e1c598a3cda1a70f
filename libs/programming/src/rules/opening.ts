import type { Actor, LocalDate, Refusal } from '@clausier/kernel';
import { refuse } from '../refusals.js';

/**
 * Last day on which the transversal working group opens reviews: local policy of the reference case, whose reviews it
 * opened until 2012 before the ESS mission did (design 12).
 */
const GROUP_OPENS_UNTIL: LocalDate = '2012-12-31';
const MISSION_OPENS_FROM: LocalDate = '2013-01-01';

/** Who may open a review on that day. */
export function openingReserved(actor: Actor, on: LocalDate): Refusal | undefined {
  if (on <= GROUP_OPENS_UNTIL) return undefined;
  const onlyAsGroup = actor.roles.includes('transversalGroup') && !actor.roles.includes('essHead');
  return onlyAsGroup ? refuse('OPENING_RESERVED', { from: MISSION_OPENS_FROM }) : undefined;
}

/** A review opens from 1 September of the year before to the end of its own year (R6: the day is local policy). */
export function outOfSeason(year: number, on: LocalDate): Refusal | undefined {
  const [from, until] = [`${year - 1}-09-01`, `${year}-12-31`];
  return on < from || on > until ? refuse('REVIEW_OUT_OF_SEASON', { year, on, from, until }, 'on') : undefined;
}
