import { accept, f, unchanged } from '@clausier/kernel';
import { REFUSAL_GROUNDS, participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { ROUTE_LABELS } from '../rules/labels.js';
import { proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';
import { participantSlice } from './participant-slice.js';

export const refuseEligibility = participantSlice({
  name: 'RefuseEligibility',
  summary: 'Refuse l’éligibilité d’une personne sur un contrat, pour un motif de la liste.',
  body: { contract: f.ref(), ground: f.code(REFUSAL_GROUNDS) },
  facts: { contract: { fact: executionContractFact, key: ({ data }) => data.contract } },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide(state, { data, on }) {
    const { contract, ground } = data;
    const proposal = proposalOn(state, contract);
    if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
    const previous = proposal.proposedOn;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition', previous }, 'on');
    const confirmed = state.eligibilities.find((eligibility) => eligibility.contract === contract);
    if (confirmed) {
      const { route, from } = confirmed;
      return refuse('ELIGIBILITY_ALREADY_CONFIRMED', { contract, route: ROUTE_LABELS[route], from });
    }
    const last = state.refusals.filter((refusal) => refusal.contract === contract).at(-1);
    return last?.ground === ground ? unchanged : accept(participantEvents.EligibilityRefused({ contract, ground }));
  },
});
