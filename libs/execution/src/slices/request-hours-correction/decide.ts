import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import type { FreezeFact } from '../../facts.js';
import type { HoursState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { correctable } from '../../rules/correction.js';
import { contractOf } from '../../rules/scope.js';
import type { RequestHoursCorrection } from './schema.js';

/** R12, four eyes on closed periods: one asks here, the ESS head corrects. The last request of a statement stands. */
export function decide(
  state: HoursState,
  command: Command<RequestHoursCorrection>,
  { freeze }: { readonly freeze: FreezeFact },
): Decision {
  const { statement, deltaCentihours, reason } = command.data;
  const known = correctable(state, command.data, command.on);
  if ('outcome' in known) return known;
  if (freeze.frozenOn === undefined) return refuse('CORRECTION_OPEN', { contract: contractOf(command.id) });
  if (command.on < freeze.frozenOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'le gel', previous: freeze.frozenOn }, 'on');
  const asked = known.correctionRequest;
  if (asked?.deltaCentihours === deltaCentihours && asked.reason === reason && asked.requestedBy === command.actor.id)
    return unchanged;
  return accept(hoursEvents.HoursCorrectionRequested({ statement, lot: known.lot, deltaCentihours, reason }));
}
