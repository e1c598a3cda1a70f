import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { centralEvaluationEvents as events } from '../../events/central-evaluation-events.js';
import type { EvaluationInput } from '../../model/evaluation-input.js';
import type { CentralEvaluationState } from '../../model/central-evaluation-state.js';
import { refuse } from '../../refusals.js';
import { computeCentralEvaluation } from '../../rules/central-evaluation.js';
import type { FreezeCentralEvaluation } from './schema.js';

/** Perimeters and indicators of one position, in one act: no figure can rest on rows that the perimeter does not have. */
export function decide(
  state: CentralEvaluationState,
  command: Command<FreezeCentralEvaluation>,
  facts: { readonly input: EvaluationInput },
): Decision {
  if (state.status === 'none') return refuse('CENTRAL_NOT_OPENED');
  if (state.status !== 'open') return unchanged;
  if (command.on < state.freezeOn) return refuse('FREEZE_TOO_EARLY', { freezeOn: state.freezeOn }, 'on');

  const { position, headHash, illustrative, perimeters, indicators, personTables } = computeCentralEvaluation(
    facts.input,
    state.year,
  );
  return accept(
    events.PerimetersFrozen({ position, headHash, ...perimeters }),
    events.IndicatorsComputed({
      position,
      headHash,
      illustrative,
      indicators: indicators.map((result) => ({ ...result, rows: result.rows.length })),
      personTables,
    }),
  );
}
