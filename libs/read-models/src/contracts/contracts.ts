import { defineReadModel, eachThen, ignoring } from '../model/index.js';
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
  version: 2,
  tables: contractsTables,
  folds: {
    ...ignoring(
      'AttributionAnswered',
      'FinalAccountNotified',
      'BuyerRegistered',
      'DirectorateCreated',
      'RoleGranted',
      'RoleRevoked',
      'CanteenRegistered',
      'SupplierRegistered',
      'CentralEvaluationOpened',
      'PerimetersFrozen',
      'IndicatorsComputed',
      'CentralEvaluationPublished',
      'AssessmentRecorded',
      'LocalEvaluationSigned',
      'ConventionSigned',
      'ConventionEnded',
      'InvitationRequested',
      'ReminderRequested',
      'EscalationRaised',
      'OverdueRecorded',
      'WarningRaised',
      'AlertRaised',
      'OpportunityAnswerRequested',
      'SizingRequested',
      'DocumentCheckRequested',
      'DutyOutcomeChanged',
      'FormalNoticeProposed',
      'MissingListed',
      'PublicationRequested',
      'NextReviewFed',
      'NotificationSent',
      'ActPerformed',
      'MandateRecorded',
      'SourceFigureRecorded',
      'PointZeroRecorded',
      'HoursCorrectionRequested',
      'ParticipantInformed',
      'EligibilityConfirmed',
      'EligibilityExtended',
      'EligibilityRefused',
      'ExitRecorded',
      'PurchaseDeclared',
      'PurchaseCorrected',
      'OpportunityAnswered',
      'LotSized',
      'LotClauseDecided',
      'LotLeftWithoutClause',
      'SocialDutyWaived',
      'ProgrammeSubmitted',
      'OperationDefined',
      'PurchaseAttached',
      'ProgrammingReviewOpened',
      'DirectorateInvited',
      'ProgrammingReviewClosed',
      'ProgrammingReviewForceClosed',
    ),
    ...eachThen({ ...planningFolds, ...awardFolds, ...executionFolds, ...hoursFolds, ...evaluationFolds }, note),
    ...participantFolds,
    ...suppliesFolds,
  },
});
