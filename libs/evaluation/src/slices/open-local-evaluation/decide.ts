import { deadline } from '@clausier/calendar';
import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import type { ContractFiguresFact } from '../../facts.js';
import { refuse } from '../../refusals.js';
import { localEvaluationEvents as events } from '../../events/local-evaluation-events.js';
import type { EvaluationRecord, LocalEvaluationState } from '../../model/local-evaluation-state.js';
import { requiredSignatures } from '../../rules/signatures.js';
import type { OpenLocalEvaluation } from './schema.js';

/**
 * Freezes the figures, and freezes them again when a late correction moved them: the evaluation is then reopened by
 * the same decision, with new signatures (R11). Nothing moved: it is already so.
 */
export function decide(
  state: LocalEvaluationState,
  command: Command<OpenLocalEvaluation>,
  facts: { readonly figures: ContractFiguresFact | null },
): Decision {
  const { figures } = facts;
  if (!figures) return refuse('CONTRACT_UNKNOWN', { contract: command.id });
  if (figures.endedOn === undefined) return refuse('CONTRACT_STILL_RUNNING', { contract: command.id });
  const { on } = command;
  if (on < figures.endedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la fin du dernier lot', previous: figures.endedOn }, 'on');

  if (state.status === 'none') return accept(opening(figures, on, 1));
  const again = opening(figures, on, state.occurrence + 1);
  if (state.status === 'reopened') return accept(again);
  if (sameFigures(state, figures)) return unchanged;
  const { occurrence } = state;
  return accept(events.LocalEvaluationReopened({ occurrence, cause: 'figuresCorrected' }), again);
}

function opening(figures: ContractFiguresFact, on: string, occurrence: number) {
  const { contract, buyer, directorate, position, lots, persons, penaltiesCents, calendar, zone } = figures;
  const { dueOn, dueAt } = deadline('localEvaluation', on, calendar, zone);
  return events.LocalEvaluationOpened({
    buyer,
    directorate,
    contract,
    occurrence,
    position,
    figures: lots.map((lot) => lot.figures),
    persons,
    penaltiesCents,
    requiredSignatures: requiredSignatures(lots),
    signaturesDueOn: dueOn,
    signaturesDueAt: dueAt,
  });
}

/** Compares what was frozen, not where: the log's position moves with every event of anybody. */
function sameFigures({ current }: EvaluationRecord, { lots, persons, penaltiesCents }: ContractFiguresFact): boolean {
  const now = { figures: lots.map((lot) => lot.figures), persons, penaltiesCents };
  const then = { figures: current.figures, persons: current.persons, penaltiesCents: current.penaltiesCents };
  return canonicalJson(now) === canonicalJson(then);
}
