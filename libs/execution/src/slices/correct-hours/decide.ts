import { accept, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import type { FreezeFact } from '../../facts.js';
import { partsOfHoursId } from '../../model/hours-id.js';
import type { HoursState, Statement } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { correctable } from '../../rules/correction.js';
import type { CorrectHours } from './schema.js';

/** R7: a correction is a signed delta naming the statement and the reason, never an edit. */
export function decide(
  state: HoursState,
  command: Command<CorrectHours>,
  { freeze }: { readonly freeze: FreezeFact },
): Decision {
  const { statement, deltaCentihours, reason } = command.data;
  const parts = partsOfHoursId(command.id);
  if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
  const known = correctable(state, command.data, command.on);
  if ('outcome' in known) return known;
  const refusal = notTheirs(known, command, parts.contract, freeze);
  if (refusal) return refusal;
  const { lot, participant } = known;
  return accept(hoursEvents.HoursCorrected({ ...parts, statement, lot, participant, deltaCentihours, reason }));
}

/**
 * R11, R12: until the figures freeze, the facilitator corrects; from then on the ESS head does, and never alone: it makes
 * a correction that somebody else asked for, as it was asked.
 */
function notTheirs(
  { statement, correctionRequest: asked }: Statement,
  { actor, data, on }: Command<CorrectHours>,
  contract: string,
  { frozenOn }: FreezeFact,
): Refusal | undefined {
  const head = actor.roles.includes('essHead');
  if (frozenOn === undefined) return head ? refuse('CORRECTION_OPEN', { contract }) : undefined;
  if (!head) return refuse('CORRECTION_OF_FROZEN', { contract, frozenOn });
  if (asked?.deltaCentihours !== data.deltaCentihours || asked.reason !== data.reason)
    return refuse('CORRECTION_NOT_REQUESTED', { statement }, 'statement');
  if (asked.requestedBy === actor.id) return refuse('CORRECTION_FOUR_EYES', { statement });
  return on < asked.requestedOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la demande', previous: asked.requestedOn }, 'on')
    : undefined;
}
