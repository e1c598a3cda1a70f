import type { Reach } from '@clausier/kernel';
import type { ProposalContractFact } from '../facts.js';
import type { ParticipantState } from '../model/state.js';

/** Where an act on a known participant takes place; `undefined` for an unknown person or one of another buyer. */
export function participantScope(
  state: ParticipantState,
  contract: ProposalContractFact | null | undefined,
): Reach | undefined {
  if (!contract || state.buyer !== contract.buyer) return undefined;
  const { directorate, facilitators } = contract;
  return { directorate, contract: contract.contract, facilitators, suppliers: employersOf(state, contract) };
}

/** A correspondent acts for the employers it proposed the person for (R12). */
function employersOf(state: ParticipantState, contract: ProposalContractFact): readonly string[] {
  return state.proposals
    .filter((proposal) => proposal.contract === contract.contract)
    .map((proposal) => proposal.employer);
}
