import { slicesOf, type Command } from '@clausier/kernel';
import { evaluatedContract } from '../../facts.js';
import { localEvaluation } from '../../model/local-evaluation.js';
import { evaluationScope } from '../../rules/local-scope.js';
import { decide } from './decide.js';
import { schema, type ReopenLocalEvaluation } from './schema.js';

export const reopenLocalEvaluation = slicesOf(localEvaluation)({
  name: 'ReopenLocalEvaluation',
  summary: 'Rouvre une évaluation locale close, avec un motif ; la version précédente reste lisible.',
  schema,
  facts: { contract: evaluatedContract((command: Command<ReopenLocalEvaluation>) => command.id) },
  permission: { roles: ['essHead'], scope: (_, __, { contract }) => evaluationScope(contract) },
  decide,
});
