import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { refuse } from '../../refusals.js';
import { localEvaluationEvents } from '../../events/local-evaluation-events.js';
import type { LocalEvaluationState } from '../../model/local-evaluation-state.js';
import type { ReopenLocalEvaluation } from './schema.js';

export function decide(state: LocalEvaluationState, command: Command<ReopenLocalEvaluation>): Decision {
  if (state.status === 'reopened') return unchanged;
  if (state.status !== 'closed') return refuse('EVALUATION_NOT_CLOSED');
  const { closedOn, occurrence } = state;
  if (command.on < closedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'la clôture', previous: closedOn }, 'on');
  const { reason } = command.data;
  return accept(localEvaluationEvents.LocalEvaluationReopened({ occurrence, cause: 'decided', reason }));
}
