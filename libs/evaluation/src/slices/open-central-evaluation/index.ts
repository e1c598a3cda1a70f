import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationBuyer } from '../../facts.js';
import { centralEvaluation } from '../../model/central-evaluation.js';
import { buyerOf, centralScope } from '../../rules/central-scope.js';
import { decide } from './decide.js';
import { schema, type OpenCentralEvaluation } from './schema.js';

export const openCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'OpenCentralEvaluation',
  summary: 'Ouvre l’évaluation centrale d’une année finie.',
  schema,
  facts: { buyer: evaluationBuyer((command: Command<OpenCentralEvaluation>) => buyerOf(command.id)) },
  permission: {
    roles: ['essHead'],
    processes: ['centralEvaluation'],
    scope: (_, { id }, { buyer }) => centralScope(id, buyer),
  },
  decide,
});
