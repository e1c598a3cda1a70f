import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { participantEvents } from '../../events/participant-events.js';
import type { ParticipantState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { ROUTE_LABELS } from '../../rules/labels.js';
import { proposalOn } from '../../rules/proposal.js';
import type { RefuseEligibility } from './schema.js';

export function decide(state: ParticipantState, command: Command<RefuseEligibility>): Decision {
  const { contract, ground } = command.data;
  const proposal = proposalOn(state, contract);
  if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
  if (command.on < proposal.proposedOn)
    return refuse(
      'BEFORE_PREVIOUS_STEP',
      { on: command.on, step: 'la proposition', previous: proposal.proposedOn },
      'on',
    );
  const confirmed = state.eligibilities.find((eligibility) => eligibility.contract === contract);
  if (confirmed)
    return refuse('ELIGIBILITY_ALREADY_CONFIRMED', {
      contract,
      route: ROUTE_LABELS[confirmed.route],
      from: confirmed.from,
    });
  const last = state.refusals.filter((refusal) => refusal.contract === contract).at(-1);
  return last?.ground === ground ? unchanged : accept(participantEvents.EligibilityRefused({ contract, ground }));
}
