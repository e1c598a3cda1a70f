import { canonicalJson } from '@clausier/kernel';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import type { ComputedIndicators, FrozenPerimeters } from '../model/central-evaluation-state.js';
import type { EvaluationInput } from '../model/evaluation-input.js';
import { computeCentralEvaluation } from './central-evaluation.js';

/** Perimeters and indicators of a year at the position of the input, as the events hold them. */
export function centralFigures(input: EvaluationInput, year: number) {
  const { perimeters, indicators, personTables, ...computed } = computeCentralEvaluation(input, year);
  const { position, headHash, illustrative } = computed;
  return {
    frozen: centralEvaluationEvents.PerimetersFrozen({ position, headHash, ...perimeters }),
    computed: centralEvaluationEvents.IndicatorsComputed({
      position,
      headHash,
      illustrative,
      indicators: indicators.map((result) => ({ ...result, rows: result.rows.length })),
      personTables,
    }),
  };
}

/** Whether the same year, computed again, says the same: only where it stands in the log, and on how many rows, may differ. */
export function sameFigures(
  known: { readonly perimeters: FrozenPerimeters; readonly computed: ComputedIndicators },
  { frozen, computed }: ReturnType<typeof centralFigures>,
): boolean {
  return saidBy(known.perimeters, known.computed) === saidBy(frozen.data, computed.data);
}

function saidBy(
  { closed, activity, missing }: Pick<FrozenPerimeters, 'closed' | 'activity' | 'missing'>,
  { illustrative, indicators, personTables }: ComputedIndicators,
): string {
  const measures = indicators.map(({ rows: _rows, ...measure }) => measure);
  return canonicalJson({ closed, activity, missing, illustrative, indicators: measures, personTables });
}
