import type { LocalDate } from '@clausier/kernel';
import type { ParticipantState, Proposal } from '../model/state.js';

/** The first proposal of the person on a contract. Diagnosis and exits follow it (R7, "Order of things"). */
export function proposalOn(state: ParticipantState, contract: string): Proposal | undefined {
  return state.proposals.find((proposal) => proposal.contract === contract);
}

/** Day of the first proposal on any contract. */
export function firstProposedOn(known: {
  readonly proposals: readonly Pick<Proposal, 'proposedOn'>[];
}): LocalDate | undefined {
  return known.proposals
    .map((proposal) => proposal.proposedOn)
    .sort()
    .at(0);
}
