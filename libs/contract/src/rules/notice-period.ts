import { period, type DueDate } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { BuyerFact } from '../facts.js';

/** R9, R6: the period of a formal notice runs from its receipt, never from its sending. */
export function noticePeriod(receivedOn: LocalDate, { calendar, zone }: BuyerFact): DueDate {
  const days = ruleBook.at(receivedOn).value('delay.formalNotice');
  const { dueOn, dueAt } = period({ from: receivedOn, days, calendar, zone });
  return { dueOn, dueAt };
}
