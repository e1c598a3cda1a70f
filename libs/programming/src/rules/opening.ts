import type { Actor, LocalDate, Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { refuse } from '../refusals.js';

/** Who may open a review on that day: the transversal working group only while the rule book lets it (design 12). */
export function openingReserved(actor: Actor, on: LocalDate): Refusal | undefined {
  const onlyAsGroup = actor.roles.includes('transversalGroup') && !actor.roles.includes('essHead');
  const open = ruleBook.at(on).find('review.openedByTransversalGroup');
  return onlyAsGroup && !open ? refuse('OPENING_RESERVED', { on }) : undefined;
}

/** A review opens from 1 September of the year before to the end of its own year (R6: the day is local policy). */
export function outOfSeason(year: number, on: LocalDate): Refusal | undefined {
  const earliest = ruleBook.at(on).value('review.openingEarliest');
  const [from, until] = [`${year - 1}-${earliest}`, `${year}-12-31`];
  return on < from || on > until ? refuse('REVIEW_OUT_OF_SEASON', { year, on, from, until }, 'on') : undefined;
}
