import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { participantEvents } from '../../events/participant-events.js';
import type { ParticipantState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { proposalOn } from '../../rules/proposal.js';
import type { ExtendEligibility } from './schema.js';

/** R6: the person's own eligibility is put off by a reasoned decision of the facilitator, before its end or after. */
export function decide(state: ParticipantState, command: Command<ExtendEligibility>): Decision {
  const { contract, until, reason } = command.data;
  if (!proposalOn(state, contract)) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
  const own = state.eligibilities.filter((known) => known.route === 'person');
  const end = own
    .flatMap((known) => known.until ?? [])
    .sort()
    .at(-1);
  const first = own.map((known) => known.from).sort()[0];
  if (end === undefined || first === undefined) return refuse('NOTHING_TO_EXTEND');
  if (until === state.extendedUntil) return unchanged;
  if (until <= end) return refuse('EXTENSION_NOT_LATER', { until, end }, 'until');
  if (command.on < first)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'la prise d’effet', previous: first }, 'on');
  return accept(participantEvents.EligibilityExtended({ contract, until, reason }));
}
