import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationFreeze, executionContract } from '../../facts.js';
import { hours } from '../../model/hours.js';
import { contractOf, hoursScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type CorrectHours } from './schema.js';

export const correctHours = slicesOf(hours)({
  name: 'CorrectHours',
  summary: 'Corrige des heures validées par un écart signé et motivé, sans rien effacer.',
  schema,
  facts: {
    contract: executionContract((command: Command<CorrectHours>) => contractOf(command.id)),
    freeze: evaluationFreeze((command: Command<CorrectHours>) => contractOf(command.id)),
  },
  permission: { roles: ['facilitator', 'essHead'], scope: (_, { id }, { contract }) => hoursScope(id, contract) },
  decide,
});
