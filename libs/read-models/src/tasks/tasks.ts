import { ignoring } from '@clausier/kernel';
import { both, defineReadModel, eachThen } from '../model/index.js';
import { contractFolds } from './fold-contract.js';
import { centralEvaluationFolds, localEvaluationFolds } from './fold-evaluation.js';
import { executionFolds, hoursFolds, statementSettled } from './fold-execution.js';
import { followUpFolds } from './fold-follow-up.js';
import { participantFolds, supplyFolds } from './fold-people-and-food.js';
import { buyerFolds, dutyFolds, programmeFolds, reviewFolds } from './fold-programming.js';
import { note, onlyNoting } from './last-act.js';
import { tasksTables } from './tables.js';

/** What is to be done next: on what, by whom, by when, and what was done last. */
export const tasks = defineReadModel({
  name: 'tasks',
  version: 7,
  tables: tasksTables,
  folds: {
    ...ignoring('supplier', 'canteen', 'mandate', 'convention', 'operation'),
    buyer: { ...ignoring('DirectorateCreated', 'RoleGranted', 'RoleRevoked'), ...eachThen(buyerFolds, note) },
    programmingReview: { ...onlyNoting('DirectorateInvited'), ...eachThen(reviewFolds, note) },
    directorateProgramme: eachThen(programmeFolds, note),
    contract: {
      ...onlyNoting('EnvironmentalTermsRecorded', 'TenderDocumentsSetAside', 'OffersRecorded'),
      ...onlyNoting('LotDeclaredUnsuccessful', 'LotCancelled', 'EmployerNamed'),
      ...onlyNoting('LabourHoursDeclared', 'InvoiceRecorded', 'FinalAccountNotified'),
      ...onlyNoting('ExecutionCompleted', 'ContractTerminated', 'ContractEvaluated', 'EvaluationResumed'),
      ...eachThen({ ...contractFolds, ...executionFolds }, note),
    },
    participant: {
      ...onlyNoting('EligibilityExtended', 'ParticipantIdentityCorrected'),
      ...eachThen(participantFolds, note),
    },
    hours: { ...eachThen(hoursFolds, note), every: both(statementSettled, note) },
    supply: { ...onlyNoting('SuppliesReplaced', 'SuppliesCorrected'), ...eachThen(supplyFolds, note) },
    localEvaluation: {
      ...onlyNoting('AssessmentRecorded', 'AssessmentWithdrawn'),
      ...eachThen(localEvaluationFolds, note),
    },
    centralEvaluation: {
      ...onlyNoting('PerimetersFrozen', 'IndicatorsComputed'),
      ...eachThen(centralEvaluationFolds, note),
    },
    followUp: {
      ...ignoring('NotificationSent', 'ActPerformed'),
      ...onlyNoting('InvitationRequested', 'OverdueRecorded', 'WarningRaised', 'AlertRaised', 'MissingListed'),
      ...onlyNoting('OpportunityAnswerRequested', 'SizingRequested'),
      ...onlyNoting('PublicationRequested', 'NextReviewFed'),
      ...eachThen({ ...followUpFolds, ...dutyFolds }, note),
    },
  },
});
