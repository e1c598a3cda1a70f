import type { LocalDate, Refusal } from '@clausier/kernel';
import { refuse } from '../refusals.js';
import type { LocalEvaluationState } from '../model/local-evaluation-state.js';

export type OpenEvaluation = Extract<LocalEvaluationState, { readonly status: 'open' }>;

/** What keeps an act from an evaluation that is not open, or that opened after the act's date. */
export function notOpen(state: LocalEvaluationState, on: LocalDate): Refusal | undefined {
  if (state.status === 'none') return refuse('EVALUATION_NOT_OPENED');
  if (state.status === 'closed') return refuse('EVALUATION_CLOSED', { closedOn: state.closedOn });
  if (state.status === 'reopened') return refuse('EVALUATION_REOPENED');
  const previous = state.current.openedOn;
  return on < previous ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’ouverture', previous }, 'on') : undefined;
}
