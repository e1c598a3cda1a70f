import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { participantEvents } from '../../events/participant-events.js';
import type { ProposalContractFact } from '../../facts.js';
import type { ParticipantState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import type { ProposeParticipant } from './schema.js';

export function decide(
  state: ParticipantState,
  command: Command<ProposeParticipant>,
  facts: { readonly contract: ProposalContractFact | null },
): Decision {
  const { buyer, contract, lot, employer } = command.data;
  const target = facts.contract?.lots.find((candidate) => candidate.lot === lot);
  if (!target) return refuse('LOT_UNKNOWN', { contract, lot }, 'lot');
  if (target.awardedOn === undefined || target.holders.length === 0) return refuse('LOT_NOT_AWARDED', { lot }, 'lot');
  if (target.endedOn !== undefined) return refuse('LOT_ENDED', { lot, endedOn: target.endedOn }, 'lot');
  if (command.on < target.awardedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'l’attribution', previous: target.awardedOn }, 'on');
  const known = state.proposals.some((p) => p.contract === contract && p.lot === lot && p.employer === employer);
  return known ? unchanged : accept(participantEvents.ParticipantProposed({ buyer, contract, lot, employer }));
}
