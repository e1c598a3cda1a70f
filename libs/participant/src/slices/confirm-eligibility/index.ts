import { slicesOf, type Command } from '@clausier/kernel';
import { executionContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import { participantScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { personal, schema, type ConfirmEligibility } from './schema.js';

export const confirmEligibility = slicesOf(participant)({
  name: 'ConfirmEligibility',
  summary: 'Confirme l’éligibilité d’une personne sur un contrat, par sa structure ou par ses critères.',
  schema,
  personal,
  facts: { contract: executionContract((command: Command<ConfirmEligibility>) => command.data.contract) },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide,
});
