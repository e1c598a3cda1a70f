import { ignoring } from '@clausier/kernel';
import { defineReadModel, eachThen } from '../model/index.js';
import { awardFolds } from './fold-award.js';
import { evaluationFolds } from './fold-evaluation.js';
import { executionFolds } from './fold-execution.js';
import { hoursFolds, participantFolds } from './fold-hours.js';
import { planningFolds } from './fold-planning.js';
import { suppliesFolds } from './fold-supplies.js';
import { note } from './last-act.js';
import { contractsTables } from './tables.js';

/** Contracts from the plan to the evaluation, with what their hour ledgers are made of. */
export const contracts = defineReadModel({
  name: 'contracts',
  version: 3,
  tables: contractsTables,
  folds: {
    ...ignoring('buyer', 'supplier', 'canteen'),
    ...ignoring('mandate', 'convention', 'followUp'),
    ...ignoring('programmingReview', 'directorateProgramme', 'operation'),
    ...ignoring('centralEvaluation'),
    contract: {
      ...ignoring('AttributionAnswered', 'FinalAccountNotified'),
      ...eachThen({ ...planningFolds, ...awardFolds, ...executionFolds }, note),
    },
    participant: {
      ...ignoring('ParticipantInformed', 'ExitRecorded'),
      ...ignoring('EligibilityConfirmed', 'EligibilityExtended', 'EligibilityRefused'),
      ...participantFolds,
    },
    hours: { ...ignoring('HoursCorrectionRequested'), ...eachThen(hoursFolds, note) },
    supply: suppliesFolds,
    localEvaluation: {
      ...ignoring('AssessmentRecorded', 'LocalEvaluationSigned'),
      ...eachThen(evaluationFolds, note),
    },
  },
});
