import { ignoring } from '@clausier/kernel';
import { defineReadModel } from '../model/read-model.js';
import { buyerFolds, conventionFolds } from './fold.js';
import { grantsTables } from './tables.js';

/** Who may see what, as R12 says: dated rights, and the conventions that carry a facilitator's. */
export const grants = defineReadModel({
  name: 'grants',
  version: 2,
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
