import { ignoring } from '@clausier/kernel';
import { defineReadModel } from '../model/index.js';
import { campaignFolds, lateFolds, submissionFolds } from './fold-campaign.js';
import { operationFolds } from './duty-now.js';
import { dutyFolds, purchaseFolds } from './fold-purchases.js';
import { reviewsTables } from './tables.js';

/** The board of each annual programming review. */
export const reviews = defineReadModel({
  name: 'reviews',
  version: 6,
  tables: reviewsTables,
  folds: {
    ...ignoring('buyer', 'supplier', 'canteen'),
    ...ignoring('mandate', 'convention'),
    ...ignoring('contract', 'participant', 'hours', 'supply'),
    ...ignoring('localEvaluation', 'centralEvaluation'),
    operation: operationFolds,
    programmingReview: campaignFolds,
    directorateProgramme: { ...purchaseFolds, ...submissionFolds },
    followUp: {
      ...ignoring('InvitationRequested', 'OverdueRecorded', 'WarningRaised', 'AlertRaised'),
      ...ignoring('OpportunityAnswerRequested', 'SizingRequested', 'DocumentCheckRequested', 'FormalNoticeProposed'),
      ...ignoring('ShortfallDecisionRequested', 'MissingListed', 'PublicationRequested', 'NextReviewFed'),
      ...ignoring('NotificationSent', 'ActPerformed'),
      ...lateFolds,
      ...dutyFolds,
    },
  },
});
