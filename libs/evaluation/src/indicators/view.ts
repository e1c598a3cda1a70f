import { comparePositions } from '@clausier/kernel';
import type { ContractRow, EvaluationInput, HourRow } from '../model/evaluation-input.js';

/** What indicators of a year are computed from; `cohort` for those of one cohort. */
export interface View {
  readonly input: EvaluationInput;
  readonly year: number;
  readonly illustrative: boolean;
  readonly cohort?: string;
}

export type Perimeter = 'closed' | 'activity';

export function inYear(date: string, year: number): boolean {
  return date.startsWith(`${year}-`);
}

/** R11: contracts whose local evaluation closed in the year. */
export function evaluationsClosed({ input, year }: View) {
  return input.evaluations.filter((evaluation) => inYear(evaluation.closedOn, year));
}

/** R11: validated hours whose month falls in the year, over all contracts. Corrections count in the month worked. */
function hoursOfActivity({ input, year }: View): readonly HourRow[] {
  return input.hours.filter((row) => inYear(row.month, year));
}

/**
 * R11: corrections of months in earlier years, made after those years were published. They count in the month worked,
 * and no published evaluation holds them yet.
 */
export function correctionsAfterPublication({ input, year }: View): readonly HourRow[] {
  return input.hours.filter(({ month, position }) => {
    const worked = Number(month.slice(0, 4));
    const published = input.publishedYears.filter((one) => one.year >= worked && one.year < year);
    return (
      position !== undefined &&
      published.some((one) => one.year === worked) &&
      published.every((one) => comparePositions(position, one.position) > 0)
    );
  });
}

/** R11: purchases dated in the year. */
export function suppliesOfActivity({ input, year }: View) {
  return input.supplies.filter((row) => inYear(row.on, year));
}

/** Ids of the contracts of a perimeter: closed in the year, or with hours or purchases in it. */
export function idsOf(view: View, perimeter: Perimeter): ReadonlySet<string> {
  if (perimeter === 'closed') return new Set(evaluationsClosed(view).map((evaluation) => evaluation.contract));
  const bought = suppliesOfActivity(view).flatMap((row) => row.contract ?? []);
  return new Set([...hoursOfActivity(view).map((row) => row.contract), ...bought]);
}

export function contractsOf(view: View, perimeter: Perimeter): readonly ContractRow[] {
  const ids = idsOf(view, perimeter);
  return view.input.contracts.filter((row) => ids.has(row.contract));
}

/** Hours of a perimeter: all hours of the contracts closed, or the hours of the year. */
export function hoursOf(view: View, perimeter: Perimeter): readonly HourRow[] {
  if (perimeter === 'activity') return hoursOfActivity(view);
  const ids = idsOf(view, 'closed');
  return view.input.hours.filter((row) => ids.has(row.contract));
}
