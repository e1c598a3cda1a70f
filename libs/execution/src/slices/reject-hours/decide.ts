import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import type { FreezeFact } from '../../facts.js';
import type { HoursState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { hours } from '../../rules/figures.js';
import { frozen } from '../../rules/freeze.js';
import { contractOf } from '../../rules/scope.js';
import type { RejectHours } from './schema.js';

export function decide(
  state: HoursState,
  command: Command<RejectHours>,
  facts: { readonly freeze: FreezeFact },
): Decision {
  const { statement, reason } = command.data;
  const known = state.statements.find((candidate) => candidate.statement === statement);
  if (!known) return refuse('STATEMENT_UNKNOWN', { statement }, 'statement');
  if (known.status === 'rejected') return unchanged;
  if (known.status === 'validated')
    return refuse('STATEMENT_ALREADY_VALIDATED', { statement, hours: hours(known.validated) }, 'statement');
  const late = frozen(contractOf(command.id), facts.freeze);
  if (late) return late;
  if (command.on < known.declaredOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'la déclaration', previous: known.declaredOn }, 'on');
  return accept(hoursEvents.HoursRejected({ statement, lot: known.lot, reason }));
}
