import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationFreeze, executionContract } from '../../facts.js';
import { hours } from '../../model/hours.js';
import { contractOf, hoursScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type RequestHoursCorrection } from './schema.js';

export const requestHoursCorrection = slicesOf(hours)({
  name: 'RequestHoursCorrection',
  summary: 'Demande à la cheffe de mission un écart sur des heures dont les chiffres sont figés.',
  schema,
  facts: {
    contract: executionContract((command: Command<RequestHoursCorrection>) => contractOf(command.id)),
    freeze: evaluationFreeze((command: Command<RequestHoursCorrection>) => contractOf(command.id)),
  },
  permission: {
    roles: ['facilitator', 'directorateAgent'],
    scope: (_, { id }, { contract }) => hoursScope(id, contract),
  },
  decide,
});
