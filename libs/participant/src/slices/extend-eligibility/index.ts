import { slicesOf, type Command } from '@clausier/kernel';
import { executionContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import { participantScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type ExtendEligibility } from './schema.js';

export const extendEligibility = slicesOf(participant)({
  name: 'ExtendEligibility',
  summary: 'Prolonge l’éligibilité d’une personne sur ses critères, pour un motif de la liste.',
  schema,
  facts: { contract: executionContract((command: Command<ExtendEligibility>) => command.data.contract) },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide,
});
