import { ignoring } from '@clausier/kernel';
import { both, defineReadModel, eachThen } from '../model/index.js';
import { awardFolds } from './fold-award.js';
import { evaluationFolds } from './fold-evaluation.js';
import { executionFolds } from './fold-execution.js';
import { hoursFolds, participantFolds, statementDropped } from './fold-hours.js';
import { planningFolds } from './fold-planning.js';
import { suppliesFolds } from './fold-supplies.js';
import { note } from './last-act.js';
import { contractsTables } from './tables.js';

/** Contracts from the plan to the evaluation, with what their hour ledgers are made of. */
export const contracts = defineReadModel({
  name: 'contracts',
  version: 4,
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
      ...ignoring('ParticipantIdentityCorrected', 'ParticipantMerged', 'ParticipantAbsorbed'),
      ...ignoring('ParticipantMergeUndone', 'ParticipantReleased'),
      ...participantFolds,
    },
    hours: {
      ...ignoring('HoursCorrectionRequested'),
      ...eachThen(hoursFolds, note),
      every: both(statementDropped, note),
    },
    supply: suppliesFolds,
    localEvaluation: {
      ...ignoring('AssessmentRecorded', 'AssessmentWithdrawn', 'LocalEvaluationSigned'),
      ...eachThen(evaluationFolds, note),
    },
  },
});
