import { addDays, dueDate, type DueDate, type ZoneName } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';

/** The day after the evaluated year. An evaluation opens on it at the earliest. */
export function yearOverOn(year: number): LocalDate {
  return `${year + 1}-01-01`;
}

/**
 * R6: perimeters freeze some days after the opening. Publication is due on a fixed day of the following year, which is
 * never moved to a working day.
 */
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
