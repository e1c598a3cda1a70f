import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationFreeze, executionContract } from '../../facts.js';
import { hours } from '../../model/hours.js';
import { contractOf, hoursScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type RejectHours } from './schema.js';

export const rejectHours = slicesOf(hours)({
  name: 'RejectHours',
  summary: 'Rejette un relevé d’heures, pour un motif de la liste.',
  schema,
  facts: {
    contract: executionContract((command: Command<RejectHours>) => contractOf(command.id)),
    freeze: evaluationFreeze((command: Command<RejectHours>) => contractOf(command.id)),
  },
  permission: { roles: ['facilitator'], scope: (_, { id }, { contract }) => hoursScope(id, contract) },
  decide,
});
