import { slicesOf, type Command } from '@clausier/kernel';
import { evaluatedContract } from '../../facts.js';
import { localEvaluation } from '../../model/local-evaluation.js';
import { evaluationScope } from '../../rules/local-scope.js';
import { decide } from './decide.js';
import { schema, type SignLocalEvaluation } from './schema.js';

export const signLocalEvaluation = slicesOf(localEvaluation)({
  name: 'SignLocalEvaluation',
  summary: 'Signe l’évaluation locale ; la seconde signature la clôt.',
  schema,
  facts: { contract: evaluatedContract((command: Command<SignLocalEvaluation>) => command.id) },
  permission: {
    roles: ['directorateAgent', 'facilitator', 'essOfficer', 'essHead'],
    scope: (_, __, { contract }) => evaluationScope(contract),
  },
  decide,
});
