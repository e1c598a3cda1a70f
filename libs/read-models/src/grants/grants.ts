import { ignoring } from '@clausier/kernel';
import { defineReadModel } from '../model/read-model.js';
import { buyerFolds, conventionFolds } from './fold.js';
import { grantsTables } from './tables.js';

/** Who may see what (R12): dated rights, and the conventions under which facilitators act. */
export const grants = defineReadModel({
  name: 'grants',
  version: 3,
  tables: grantsTables,
  latest: true,
  folds: {
    ...ignoring('supplier', 'canteen'),
    ...ignoring('mandate', 'followUp'),
    ...ignoring('programmingReview', 'directorateProgramme', 'operation'),
    ...ignoring('contract', 'participant', 'hours', 'supply'),
    ...ignoring('localEvaluation', 'centralEvaluation'),
    buyer: { ...ignoring('DirectorateCreated'), ...buyerFolds },
    convention: conventionFolds,
  },
});
