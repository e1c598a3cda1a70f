import { addDays, dueDate, type DueDate, type ZoneName } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';

/** The day after the evaluated year: before it there is nothing to evaluate. */
export function yearOverOn(year: number): LocalDate {
  return `${year + 1}-01-01`;
}

/** R6: perimeters freeze some days after the opening, publication is due on a day of the following year, never moved. */
export function centralDates(
  year: number,
  openedOn: LocalDate,
  zone: ZoneName,
): { readonly freezeOn: LocalDate; readonly publication: DueDate } {
  const rules = ruleBook.at(openedOn);
  return {
    freezeOn: addDays(openedOn, rules.value('delay.centralEvaluation.freeze')),
    publication: dueDate(`${year + 1}-${rules.value('centralEvaluation.publication')}`, zone),
  };
}
