import { slicesOf, type Command } from '@clausier/kernel';
import { evaluatedContract } from '../../facts.js';
import { localEvaluation } from '../../model/local-evaluation.js';
import { evaluationScope } from '../../rules/local-scope.js';
import { decide } from './decide.js';
import { schema, type RecordAssessment } from './schema.js';

export const recordAssessment = slicesOf(localEvaluation)({
  name: 'RecordAssessment',
  summary: 'Enregistre l’appréciation d’un indicateur : point zéro, impacts attendu, perçu et réel.',
  schema,
  facts: { contract: evaluatedContract((command: Command<RecordAssessment>) => command.id) },
  permission: {
    roles: ['directorateAgent', 'essOfficer', 'facilitator'],
    scope: (_, __, { contract }) => evaluationScope(contract),
  },
  decide,
});
