import type { Actor, LocalDate, Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { refuse } from '../refusals.js';

/** The transversal working group opens a review only while the rule book lets it; the mission ESS always may. */
export function openingReserved(actor: Actor, on: LocalDate): Refusal | undefined {
  const onlyAsGroup = actor.roles.includes('transversalGroup') && !actor.roles.includes('essHead');
  const open = ruleBook.at(on).find('review.openedByTransversalGroup');
  return onlyAsGroup && !open ? refuse('OPENING_RESERVED', { on }) : undefined;
}

/**
 * A review opens from the day the rule book gives (R6), in the year before, to the end of its own year. The day is local
 * policy.
 */
export function outOfSeason(year: number, on: LocalDate): Refusal | undefined {
  const earliest = ruleBook.at(on).value('review.openingEarliest');
  const [from, until] = [`${year - 1}-${earliest}`, `${year}-12-31`];
  return on < from || on > until ? refuse('REVIEW_OUT_OF_SEASON', { year, on, from, until }, 'on') : undefined;
}
