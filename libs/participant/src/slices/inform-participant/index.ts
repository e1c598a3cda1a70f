import { slicesOf, type Command } from '@clausier/kernel';
import { standingContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import type { ParticipantState } from '../../model/state.js';
import { participantScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type InformParticipant } from './schema.js';

export const informParticipant = slicesOf(participant)({
  name: 'InformParticipant',
  summary: 'Enregistre la remise à la personne de la notice sur ses données.',
  schema,
  facts: {
    contract: standingContract(
      (_: Command<InformParticipant>, state: ParticipantState) => state.proposals.at(-1)?.contract,
    ),
  },
  permission: {
    roles: ['facilitator', 'correspondent'],
    scope: (state, _, { contract }) => participantScope(state, contract),
  },
  decide,
});
