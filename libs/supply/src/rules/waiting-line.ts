import type { LocalDate, Refusal } from '@clausier/kernel';
import type { SupplyLine, SupplyState } from '../model/state.js';
import { refuse } from '../refusals.js';
import { lineOf } from './entry.js';

/** A line that was entered and never validated, or the refusal where there is none. */
export function waitingLine(state: SupplyState, line: string, on: LocalDate): SupplyLine | Refusal {
  const known = lineOf(state, line);
  if (!known) return refuse('LINE_UNKNOWN', { line });
  if (known.status === 'validated') return refuse('LINE_ALREADY_VALIDATED', { line });
  const previous = known.declaredOn;
  return on < previous ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la saisie', previous }, 'on') : known;
}
