import { defineReadModel, eachThen, ignoring } from '../model/index.js';
import { contractFolds } from './fold-contract.js';
import { evaluationFolds } from './fold-evaluation.js';
import { executionFolds } from './fold-execution.js';
import { followUpFolds } from './fold-follow-up.js';
import { peopleAndFoodFolds } from './fold-people-and-food.js';
import { programmingFolds } from './fold-programming.js';
import { note, onlyNoting } from './last-act.js';
import { tasksTables } from './tables.js';

/** What is to be done next: on what, by whom, by when, and what was done last. */
export const tasks = defineReadModel({
  name: 'tasks',
  version: 2,
  tables: tasksTables,
  folds: {
    ...ignoring(
      'DirectorateCreated',
      'RoleGranted',
      'RoleRevoked',
      'CanteenRegistered',
      'SupplierRegistered',
      'ConventionSigned',
      'ConventionEnded',
      'NotificationSent',
      'ActPerformed',
      'MandateRecorded',
      'SourceFigureRecorded',
      'PointZeroRecorded',
      'OperationDefined',
      'PurchaseAttached',
    ),
    ...onlyNoting(
      'FinalAccountNotified',
      'LotDeclaredUnsuccessful',
      'LotCancelled',
      'InvoiceRecorded',
      'EmployerNamed',
      'LabourHoursDeclared',
      'ExecutionCompleted',
      'ContractTerminated',
      'ContractEvaluated',
      'EvaluationResumed',
      'EnvironmentalTermsRecorded',
      'TenderDocumentsFrozen',
      'OffersRecorded',
      'PerimetersFrozen',
      'IndicatorsComputed',
      'AssessmentRecorded',
      'InvitationRequested',
      'OverdueRecorded',
      'WarningRaised',
      'AlertRaised',
      'OpportunityAnswerRequested',
      'SizingRequested',
      'DocumentCheckRequested',
      'MissingListed',
      'PublicationRequested',
      'NextReviewFed',
      'ExitRecorded',
      'EligibilityExtended',
      'DirectorateInvited',
    ),
    ...eachThen({ ...programmingFolds, ...contractFolds, ...executionFolds }, note),
    ...eachThen({ ...peopleAndFoodFolds, ...evaluationFolds, ...followUpFolds }, note),
  },
});
