import { total } from '../indicators/indicator.js';
import { personsOf } from '../indicators/persons.js';
import { hoursOf, type Perimeter, type View } from '../indicators/view.js';

/** Distinct persons and validated centihours of one directorate's contracts. */
export interface PersonRow {
  readonly directorate: string;
  readonly persons: number;
  /** `null` where the hours cannot be summed. */
  readonly centihours: number | null;
}

export interface PersonTable {
  readonly perimeter: Perimeter;
  readonly rows: readonly PersonRow[];
}

/** One table per perimeter, every directorate of the buyer in each. */
export function personTables(view: View): readonly PersonTable[] {
  const { directorates, contracts } = view.input;
  const directorateOf = new Map(contracts.map(({ contract, directorate }) => [contract, directorate]));
  const names = [...new Set([...directorates, ...directorateOf.values()])].sort();
  return (['closed', 'activity'] as const).map((perimeter) => {
    const hours = hoursOf(view, perimeter);
    const rows = names.map((directorate) => {
      const own = hours.filter(({ contract }) => directorateOf.get(contract) === directorate);
      return { directorate, persons: personsOf(own).size, centihours: total(own, (row) => row.centihours) ?? null };
    });
    return { perimeter, rows };
  });
}
