import { slicesOf, type Command } from '@clausier/kernel';
import { contractFigures } from '../../facts.js';
import { localEvaluation } from '../../model/local-evaluation.js';
import { decide } from './decide.js';
import { schema, type OpenLocalEvaluation } from './schema.js';

export const openLocalEvaluation = slicesOf(localEvaluation)({
  name: 'OpenLocalEvaluation',
  summary: 'Ouvre l’évaluation locale d’un contrat terminé et fige ses chiffres.',
  schema,
  facts: { figures: contractFigures((command: Command<OpenLocalEvaluation>) => command.id) },
  permission: {
    roles: [],
    processes: ['localEvaluation'],
    scope: (_, __, { figures }) =>
      figures ? { buyer: figures.buyer, directorate: figures.directorate, contract: figures.contract } : undefined,
  },
  decide,
});
