import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationBuyer, evaluationInput } from '../../facts.js';
import { centralEvaluation } from '../../model/central-evaluation.js';
import { buyerOf, centralScope } from '../../rules/central-scope.js';
import { decide } from './decide.js';
import { schema, type FreezeCentralEvaluation } from './schema.js';

export const freezeCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'FreezeCentralEvaluation',
  summary: 'Fige les deux périmètres de l’année à une position du journal et calcule les indicateurs.',
  schema,
  facts: {
    buyer: evaluationBuyer((command: Command<FreezeCentralEvaluation>) => buyerOf(command.id)),
    input: evaluationInput((command: Command<FreezeCentralEvaluation>) => command.id),
  },
  permission: {
    roles: [],
    processes: ['centralEvaluation'],
    scope: (_, { id }, { buyer }) => centralScope(id, buyer),
  },
  decide,
});
