import { slicesOf, type Command } from '@clausier/kernel';
import { evaluationBuyer } from '../../facts.js';
import { centralEvaluation } from '../../model/central-evaluation.js';
import { buyerOf, centralScope } from '../../rules/central-scope.js';
import { decide } from './decide.js';
import { schema, type PublishCentralEvaluation } from './schema.js';

export const publishCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'PublishCentralEvaluation',
  summary: 'Publie l’évaluation centrale, le secret statistique appliqué.',
  schema,
  facts: { buyer: evaluationBuyer((command: Command<PublishCentralEvaluation>) => buyerOf(command.id)) },
  permission: { roles: ['essHead'], scope: (_, { id }, { buyer }) => centralScope(id, buyer) },
  decide,
});
