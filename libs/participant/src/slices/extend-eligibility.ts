import { accept, f, unchanged } from '@clausier/kernel';
import { EXTENSION_REASONS, participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { extendedUntil } from '../model/merge.js';
import { refuse } from '../refusals.js';
import { proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';
import { participantSlice } from './participant-slice.js';

/**
 * R6: a reasoned decision of the facilitator puts the end of the person's own eligibility off, before that end or
 * after.
 */
export const extendEligibility = participantSlice({
  name: 'ExtendEligibility',
  summary: 'Prolonge l’éligibilité d’une personne sur ses critères, pour un motif de la liste.',
  body: {
    contract: f.ref(),
    /** New last day. */
    until: f.date(),
    reason: f.code(EXTENSION_REASONS),
  },
  facts: { contract: { fact: executionContractFact, key: ({ data }) => data.contract } },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide(state, { data, on }) {
    const { contract, until, reason } = data;
    if (!proposalOn(state, contract)) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
    const own = state.eligibilities.filter((known) => known.route === 'person');
    const end = own
      .flatMap((known) => known.until ?? [])
      .sort()
      .at(-1);
    const first = own.map((known) => known.from).sort()[0];
    if (end === undefined || first === undefined) return refuse('NOTHING_TO_EXTEND');
    if (until === extendedUntil(state)) return unchanged;
    if (until <= end) return refuse('EXTENSION_NOT_LATER', { until, end }, 'until');
    if (on < first) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la prise d’effet', previous: first }, 'on');
    return accept(participantEvents.EligibilityExtended({ contract, until, reason }));
  },
});
