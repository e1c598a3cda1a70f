import { conventionEvents, followUpEvents } from '@clausier/governance';
import { ACT, recordedCourse, SYSTEM, type Told } from '../told.js';
import { amendments, penaltyCorrected } from './amendments-course.js';
import * as contract from './contract-course.js';
import { otherContracts } from './other-contracts.js';
import { directoryCourse, supplierChanges } from './directory-course.js';
import * as evaluation from './evaluation-course.js';
import * as execution from './execution-course.js';
import { programmingCourse } from './programming-course.js';
import { followedToLaunch } from './tender-follow-up.js';

/** What processes raise that changes nothing but the last act. */
const askedBesides: readonly Told[] = [
  followUpEvents.InvitationRequested({ subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.OverdueRecorded({ subject: 'p1', occurrence: 'launch', ...ACT }),
  followUpEvents.WarningRaised({ subject: 'x1', occurrence: '1', ...ACT }),
  followUpEvents.AlertRaised({ subject: 'l1', occurrence: '2026q2', ...ACT }),
  followUpEvents.OpportunityAnswerRequested({ subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.SizingRequested({ subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.DocumentCheckRequested({ subject: 'p1', occurrence: 'first', ...ACT }),
  followUpEvents.DutyOutcomeChanged({ subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.PublicationRequested({ subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.NextReviewFed({ subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.NotificationSent({ kind: 'reminder', subject: 'p1', occurrence: '1', ...ACT }),
  followUpEvents.ActPerformed({
    ...{ act: 'c'.repeat(32), process: 'executionTracking', kind: 'alert', subject: 'l1', occurrence: '2026q2' },
    ...{ dueAt: '2026-07-01T06:00:00Z', performedBy: 'temporal' },
  }),
].map((event) => ['2026-07-22', `${SYSTEM}/executionTracking`, 'followUp-executionTracking.p1', event]);

const told: readonly Told[] = [
  ...directoryCourse,
  ...supplierChanges,
  ...programmingCourse,
  ...amendments,
  contract.planned,
  ...contract.prepared,
  ...followedToLaunch,
  contract.launched,
  ...contract.awarded,
  contract.notified,
  execution.proposedPerson,
  ...execution.eligible,
  ...execution.refusedPerson,
  execution.bought,
  execution.boughtTwice,
  execution.boughtReplaced,
  execution.boughtWithdrawn('e'),
  ...execution.boughtValidated,
  execution.boughtCorrected,
  execution.aprilDeclared,
  contract.published,
  contract.employerNamed,
  contract.labourDeclared,
  contract.ordered,
  execution.aprilReviewed,
  execution.aprilCorrected,
  execution.correctionRequested,
  ...execution.mayRejected,
  ...contract.amended,
  ...contract.missingStatement,
  ...contract.shortfall,
  execution.nothingInJune,
  ...execution.julyWithdrawn,
  contract.received,
  contract.proposed,
  ...askedBesides,
  contract.decided,
  penaltyCorrected,
  contract.settled,
  contract.shortfallAsked,
  ...otherContracts,
  execution.extendedEligibility,
  execution.exit,
  execution.correctedIdentity,
  ...execution.mergedPersons,
  ...execution.partedPersons,
  ...contract.ended,
  evaluation.opened(1),
  evaluation.assessed,
  ...evaluation.slip,
  evaluation.signed('directorate', 'rita/directorateAgent', 1),
  evaluation.signed('facilitator', 'fay/facilitator', 1),
  evaluation.closed(1),
  evaluation.reopened,
  evaluation.opened(2, '2026-10-26', '90'),
  evaluation.signed('directorate', 'rita/directorateAgent', 2),
  evaluation.signed('facilitator', 'fay/facilitator', 2),
  evaluation.closed(2),
  evaluation.evaluated,
  ['2026-12-31', 'hope/essHead', 'convention-plie26', conventionEvents.ConventionEnded({})],
  evaluation.yearOpened,
  ...evaluation.yearFrozen,
  evaluation.yearPublished,
  ...evaluation.yearPublishedAgain,
];

/** Every kind of event once at least, in one course that holds together. Invented from end to end. */
export const fullCourse = recordedCourse(told.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
