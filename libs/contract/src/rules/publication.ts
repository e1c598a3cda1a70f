import { deadline, type DueDate } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { BuyerFact } from '../facts.js';
import type { NotifiedContract } from '../model/contract-state.js';
import { isHeld } from '../model/lot-state.js';

/** R6: essential data are due where the duty is in force on the trigger date and the contract reaches the floor, HT. */
export function publicationDue(triggerOn: LocalDate, amountCents: number, buyer: BuyerFact): DueDate | undefined {
  const rules = ruleBook.at(triggerOn);
  if (!rules.find('duty.publication') || amountCents < rules.value('publication.floor')) return undefined;
  const { dueOn, dueAt } = deadline('publication', triggerOn, buyer.calendar, buyer.zone);
  return { dueOn, dueAt };
}

/** A publication that is due and was not made since its trigger; `subject`: `notification`, or `<lot>.<n>th amendment`. */
export interface OpenPublication extends DueDate {
  readonly subject: string;
}

/** Publications still to make, for the acts of the processes. */
export function openPublications(contract: NotifiedContract): readonly OpenPublication[] {
  const { publication, published, notifiedOn, lots } = contract;
  const amendments = lots.filter(isHeld).flatMap((lot) =>
    lot.amendments.map((amendment, i) => ({
      subject: `${lot.lot}.${i + 1}`,
      triggerOn: amendment.amendedOn,
      due: amendment.publication,
    })),
  );
  return [{ subject: 'notification', triggerOn: notifiedOn, due: publication }, ...amendments].flatMap(
    ({ subject, triggerOn, due }) =>
      due && (published === undefined || published.publishedOn < triggerOn) ? [{ ...due, subject }] : [],
  );
}
