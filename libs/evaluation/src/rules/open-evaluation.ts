import type { LocalDate, Refusal } from '@clausier/kernel';
import type { LocalEvaluationState } from '../model/local-evaluation-state.js';
import { refuse } from '../refusals.js';

export type OpenEvaluation = Extract<LocalEvaluationState, { readonly status: 'open' }>;

/** The open evaluation, or the refusal when it is not open or was opened after the act's date. */
export function openEvaluation(state: LocalEvaluationState, on: LocalDate): OpenEvaluation | Refusal {
  switch (state.status) {
    case 'none':
      return refuse('EVALUATION_NOT_OPENED');
    case 'closed':
      return refuse('EVALUATION_CLOSED', { closedOn: state.closedOn });
    case 'reopened':
      return refuse('EVALUATION_REOPENED');
    case 'open': {
      const previous = state.current.openedOn;
      return on < previous ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’ouverture', previous }, 'on') : state;
    }
  }
}
