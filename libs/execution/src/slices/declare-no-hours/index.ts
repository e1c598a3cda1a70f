import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationFreeze, executionContract } from '../../facts.js';
import { hours } from '../../model/hours.js';
import { contractOf, hoursScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type DeclareNoHours } from './schema.js';

export const declareNoHours = slicesOf(hours)({
  name: 'DeclareNoHours',
  summary: 'Déclare qu’un employeur n’a fait aucune heure sur un lot ce mois-ci.',
  schema,
  facts: {
    contract: executionContract((command: Command<DeclareNoHours>) => contractOf(command.id)),
    freeze: evaluationFreeze((command: Command<DeclareNoHours>) => contractOf(command.id)),
  },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (_, { id, data }, { contract }) => hoursScope(id, contract, data.employer),
  },
  decide,
});
