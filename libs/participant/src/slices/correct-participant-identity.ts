import { accept, f } from '@clausier/kernel';
import { IDENTITY_REASONS, participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { identity } from '../rules/identity.js';
import { proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';
import { participantSlice } from './participant-slice.js';

/** The vault keeps the identity as it was proposed and as it is corrected; the log, that it was corrected and why. */
export const correctParticipantIdentity = participantSlice({
  name: 'CorrectParticipantIdentity',
  summary: 'Corrige l’identité d’une personne proposée ; elle va au coffre, à côté de la précédente.',
  body: {
    /** Where whoever corrects has to do with the person. */
    contract: f.ref(),
    reason: f.code(IDENTITY_REASONS),
  },
  personal: identity,
  facts: { contract: { fact: executionContractFact, key: ({ data }) => data.contract } },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (state, _, { contract }) => participantScope(state, contract),
  },
  decide(state, { data: { contract, reason }, on }) {
    const proposal = proposalOn(state, contract);
    if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
    const previous = proposal.proposedOn;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition', previous }, 'on');
    return accept(participantEvents.ParticipantIdentityCorrected({ contract, reason }));
  },
});
