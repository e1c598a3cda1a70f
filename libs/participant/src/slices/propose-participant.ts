import { accept, f, isOpaqueId, unchanged } from '@clausier/kernel';
import { participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { identity } from '../rules/identity.js';
import { participantSlice } from './participant-slice.js';

export const proposeParticipant = participantSlice({
  name: 'ProposeParticipant',
  summary: 'Propose une personne sur un lot, chez un employeur ; son identité va au coffre.',
  body: { buyer: f.ref(), contract: f.ref(), lot: f.ref(), employer: f.ref() },
  personal: identity,
  facts: { contract: { fact: executionContractFact, key: ({ data }) => data.contract } },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (state, { data }, { contract }) => {
      if (!contract || contract.buyer !== data.buyer) return undefined;
      if (state.buyer !== undefined && state.buyer !== data.buyer) return undefined;
      const { holders = [], employers = [] } = contract.lots.find((lot) => lot.lot === data.lot) ?? {};
      const { directorate, facilitators } = contract;
      // An employer that nobody named yet is named by the holder (R7), so only the holder speaks for it here.
      const suppliers = [...holders, ...employers].includes(data.employer) ? [data.employer] : holders;
      return { directorate, contract: contract.contract, suppliers, facilitators };
    },
  },
  decide(state, { id, data, on }, facts) {
    if (state.proposals.length === 0 && !isOpaqueId(id)) return refuse('PARTICIPANT_REF_TELLS');
    const { buyer, contract, lot, employer } = data;
    const target = facts.contract?.lots.find((candidate) => candidate.lot === lot);
    if (!target) return refuse('LOT_UNKNOWN', { contract, lot }, 'lot');
    if (target.awardedOn === undefined || target.holders.length === 0) return refuse('LOT_NOT_AWARDED', { lot }, 'lot');
    if (target.endedOn !== undefined) return refuse('LOT_ENDED', { lot, endedOn: target.endedOn }, 'lot');
    if (on < target.awardedOn)
      return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’attribution', previous: target.awardedOn }, 'on');
    const known = state.proposals.some((p) => p.contract === contract && p.lot === lot && p.employer === employer);
    return known ? unchanged : accept(participantEvents.ParticipantProposed({ buyer, contract, lot, employer }));
  },
});
