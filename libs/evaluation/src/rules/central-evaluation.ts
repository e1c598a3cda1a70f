import type { Position } from '@clausier/kernel';
import { indicators } from '../indicators/index.js';
import type { IndicatorResult } from '../indicators/indicator.js';
import { idsOf, type View } from '../indicators/view.js';
import type { EvaluationInput } from '../model/evaluation-input.js';
import { canonicalInput } from './canonical-input.js';
import { personTables, type PersonTable } from './person-tables.js';

/** A contract that ended by the end of the year and whose local evaluation is not closed. */
interface MissingEvaluation {
  readonly directorate: string;
  readonly contract: string;
}

/** Contract ids of both perimeters, in order. The two are never added (R11). */
interface Perimeters {
  readonly closed: readonly string[];
  readonly activity: readonly string[];
  readonly missing: readonly MissingEvaluation[];
}

interface CentralEvaluation {
  readonly year: number;
  readonly position: Position;
  readonly headHash: string;
  readonly illustrative: boolean;
  readonly perimeters: Perimeters;
  /** In the order of the registry. An indicator of cohorts comes once per cohort. */
  readonly indicators: readonly IndicatorResult[];
  /** Persons and hours by directorate. Small numbers are suppressed by `publishedTables`, before any publication. */
  readonly personTables: readonly PersonTable[];
}

/**
 * The central evaluation of a year, from the rows of one position of the log. The function is pure and the order of the
 * rows does not matter. Run again at the same position, it gives the same bytes (R11, "Rerun").
 */
export function computeCentralEvaluation(input: EvaluationInput, year: number): CentralEvaluation {
  const rows = canonicalInput(input);
  const illustrative = rows.illustrative || rows.contracts.some((contract) => contract.illustrative);
  const view: View = { input: rows, year, illustrative };
  const cohorts = [...new Set(rows.contracts.flatMap(({ cohort }) => cohort ?? []))].sort();
  return {
    year,
    position: rows.position,
    headHash: rows.headHash,
    illustrative,
    perimeters: {
      closed: [...idsOf(view, 'closed')].sort(),
      activity: [...idsOf(view, 'activity')].sort(),
      missing: missingEvaluations(rows, year),
    },
    indicators: indicators.flatMap((indicator) =>
      indicator.scope === 'cohort'
        ? cohorts.map((cohort) => indicator.compute({ ...view, cohort }))
        : [indicator.compute(view)],
    ),
    personTables: personTables(view),
  };
}

function missingEvaluations(input: EvaluationInput, year: number): readonly MissingEvaluation[] {
  const closed = new Set(input.evaluations.map(({ contract }) => contract));
  return input.contracts
    .filter(({ contract, endedOn }) => endedOn !== undefined && endedOn <= `${year}-12-31` && !closed.has(contract))
    .map(({ directorate, contract }) => ({ directorate, contract }))
    .sort((a, b) => (`${a.directorate} ${a.contract}` < `${b.directorate} ${b.contract}` ? -1 : 1));
}
