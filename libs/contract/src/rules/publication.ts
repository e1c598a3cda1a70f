import { deadline, type DueDate } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { BuyerFact } from '../facts.js';
import type { NotifiedContract } from '../model/contract-state.js';
import { isHeld } from '../model/lot-state.js';

/**
 * R6: essential data are due for a contract that was notified since the duty is in force and reaches the floor, HT. The
 * period runs from the notification, and again from each modification.
 */
export function publicationDue(
  { notifiedOn, triggerOn }: { readonly notifiedOn: LocalDate; readonly triggerOn: LocalDate },
  amountCents: number,
  buyer: BuyerFact,
): DueDate | undefined {
  const rules = ruleBook.at(triggerOn);
  if (!ruleBook.at(notifiedOn).find('duty.publication') || !rules.find('duty.publication')) return undefined;
  if (amountCents < rules.value('publication.floor')) return undefined;
  const { dueOn, dueAt } = deadline('publication', triggerOn, buyer.calendar, buyer.zone);
  return { dueOn, dueAt };
}

/** A publication that is due and not made. `subject` is `notification`, or `<lot>.<n>` for the nth amendment. */
export interface OpenPublication extends DueDate {
  readonly subject: string;
}

/** Publications still to make, for the acts of the processes. */
export function openPublications(contract: NotifiedContract): readonly OpenPublication[] {
  const { publication, published, lots } = contract;
  const amendments = lots.filter(isHeld).flatMap((lot) =>
    lot.amendments.map((amendment, i) => ({
      subject: `${lot.lot}.${i + 1}`,
      publishedOn: amendment.publishedOn,
      due: amendment.publication,
    })),
  );
  return [{ subject: 'notification', publishedOn: published?.publishedOn, due: publication }, ...amendments].flatMap(
    ({ subject, publishedOn, due }) => (due && publishedOn === undefined ? [{ ...due, subject }] : []),
  );
}
