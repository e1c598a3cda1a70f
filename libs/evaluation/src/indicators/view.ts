import { comparePositions, type Position } from '@clausier/kernel';
import type { ContractRow, EvaluationInput, HourRow, SupplyRow } from '../model/evaluation-input.js';

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
export function correctionsAfterPublication(view: View): readonly HourRow[] {
  return view.input.hours.filter(({ month, position }) => isAfterPublication(view, month, position));
}

/** A correction of a food purchase, at the place of the purchase. */
interface CorrectedSupplyRow extends Pick<SupplyRow, 'canteen' | 'quarter' | 'line'> {
  readonly deltaCents: number;
}

/** R11: likewise, corrections of purchases of earlier years. */
export function supplyCorrectionsAfterPublication(view: View): readonly CorrectedSupplyRow[] {
  return view.input.supplies.flatMap(({ canteen, quarter, line, on, corrections }) =>
    corrections
      .filter(({ position }) => isAfterPublication(view, on, position))
      .map(({ deltaCents }) => ({ canteen, quarter, line, deltaCents })),
  );
}

/** What counts in an earlier year, published since, and stands in none of the evaluations published before this year. */
function isAfterPublication({ input, year }: View, date: string, position: Position | undefined): boolean {
  const counted = Number(date.slice(0, 4));
  const published = input.publishedYears.filter((one) => one.year >= counted && one.year < year);
  return (
    position !== undefined &&
    published.some((one) => one.year === counted) &&
    published.every((one) => comparePositions(position, one.position) > 0)
  );
}

/** R11: purchases dated in the year. One that was corrected to nothing is none. */
export function suppliesOfActivity({ input, year }: View): readonly SupplyRow[] {
  return input.supplies.filter((row) => inYear(row.on, year) && row.valueCents > 0);
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
