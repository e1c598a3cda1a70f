import { accept, f, optional, unchanged } from '@clausier/kernel';
import { participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { firstProposedOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';
import { participantSlice } from './participant-slice.js';

export const informParticipant = participantSlice({
  name: 'InformParticipant',
  summary: 'Enregistre la remise à la personne de la notice sur ses données.',
  body: { noticeVersion: f.openCode() },
  facts: {
    /** Where the person stands now; nobody is known without a proposal. */
    contract: { fact: optional(executionContractFact), key: (_, state) => state.proposals.at(-1)?.contract },
  },
  permission: {
    roles: ['facilitator', 'correspondent'],
    scope: (state, _, { contract }) => participantScope(state, contract),
  },
  decide(state, { data: { noticeVersion }, on }) {
    const previous = firstProposedOn(state);
    if (previous === undefined) return refuse('PARTICIPANT_UNKNOWN');
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition', previous }, 'on');
    if (state.notices.some((notice) => notice.noticeVersion === noticeVersion)) return unchanged;
    return accept(participantEvents.ParticipantInformed({ noticeVersion }));
  },
});
