import { ignoring } from '@clausier/kernel';
import { defineReadModel } from '../model/index.js';
import { centralFolds, mandateFolds } from './fold-central.js';
import { localFolds } from './fold-local.js';
import { evaluationsTables } from './tables.js';

/** Local and central evaluations, with figures as they were frozen: nothing is computed again here. */
export const evaluations = defineReadModel({
  name: 'evaluations',
  version: 4,
  tables: evaluationsTables,
  folds: {
    ...ignoring('buyer', 'supplier', 'canteen'),
    ...ignoring('convention', 'followUp'),
    ...ignoring('programmingReview', 'directorateProgramme', 'operation'),
    ...ignoring('contract', 'participant', 'hours', 'supply'),
    mandate: { ...ignoring('PointZeroRecorded'), ...mandateFolds },
    localEvaluation: localFolds,
    centralEvaluation: centralFolds,
  },
});
