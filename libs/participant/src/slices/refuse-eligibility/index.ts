import { slicesOf, type Command } from '@clausier/kernel';
import { executionContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import { participantScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type RefuseEligibility } from './schema.js';

export const refuseEligibility = slicesOf(participant)({
  name: 'RefuseEligibility',
  summary: 'Refuse l’éligibilité d’une personne sur un contrat, pour un motif de la liste.',
  schema,
  facts: { contract: executionContract((command: Command<RefuseEligibility>) => command.data.contract) },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide,
});
