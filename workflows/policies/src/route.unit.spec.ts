import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contractContext, contractEvents } from '@clausier/contract';
import { buyerEvents, canteenEvents, directoryContext, supplierEvents } from '@clausier/directory';
import { centralEvaluationEvents, evaluationContext, localEvaluationEvents } from '@clausier/evaluation';
import { executionContext, hoursEvents } from '@clausier/execution';
import { conventionEvents, followUpEvents, governanceContext, mandateEvents } from '@clausier/governance';
import { heardBy, ignoring, type EventEnvelope, type EventTypeIn, type Listening } from '@clausier/kernel';
import { participantContext, participantEvents } from '@clausier/participant';
import {
  directorateProgrammeEvents,
  operationEvents,
  programmingContext,
  programmingReviewEvents,
} from '@clausier/programming';
import { supplyContext, supplyEvents } from '@clausier/supply';
import { logOf, on } from './testing/log.js';
import { route } from './route.js';

const catalogues = {
  buyer: buyerEvents,
  supplier: supplierEvents,
  canteen: canteenEvents,
  mandate: mandateEvents,
  convention: conventionEvents,
  followUp: followUpEvents,
  programmingReview: programmingReviewEvents,
  directorateProgramme: directorateProgrammeEvents,
  operation: operationEvents,
  contract: contractEvents,
  participant: participantEvents,
  hours: hoursEvents,
  supply: supplyEvents,
  localEvaluation: localEvaluationEvents,
  centralEvaluation: centralEvaluationEvents,
};

/**
 * What routing makes of each type of event: the process follows the stream from then on (`<process> ← <stream>`), or,
 * where the event is ignored, it concerns those who follow its stream already. A new stream needs its line here, and a
 * new event of a stream that routing reads needs its answer.
 */
const DECISIONS: Listening<
  typeof catalogues,
  Readonly<Record<EventTypeIn<typeof catalogues>, readonly string[]>>,
  readonly string[]
> = {
  ...ignoring('buyer', 'supplier', 'canteen'),
  ...ignoring('mandate', 'convention', 'followUp'),
  ...ignoring('operation', 'supply'),
  programmingReview: {
    ...ignoring('DirectorateInvited', 'ProgrammingReviewClosed', 'ProgrammingReviewForceClosed'),
    ProgrammingReviewOpened: [
      'annualProgrammingReview.b1.2026 ← directorateProgramme-b1.2026.roads',
      'annualProgrammingReview.b1.2026 ← directorateProgramme-b1.2026.schools',
      'annualProgrammingReview.b1.2026 ← programmingReview-b1.2026',
      'annualProgrammingReview.b1.2026.roads ← directorateProgramme-b1.2026.roads',
      'annualProgrammingReview.b1.2026.roads ← programmingReview-b1.2026',
      'annualProgrammingReview.b1.2026.schools ← directorateProgramme-b1.2026.schools',
      'annualProgrammingReview.b1.2026.schools ← programmingReview-b1.2026',
    ],
  },
  directorateProgramme: {
    ...ignoring('PurchaseWithdrawn'),
    ...ignoring('PurchaseCorrected', 'OpportunityAnswered', 'LotSized', 'LotClauseDecided'),
    ...ignoring('LotLeftWithoutClause', 'SocialDutyWaived', 'ProgrammeSubmitted'),
    PurchaseDeclared: [
      'annualProgrammingReview.b1.2026.roads ← directorateProgramme-b1.2026.roads',
      'annualProgrammingReview.b1.2026.roads ← operation-op_rd940',
    ],
    PurchaseRegrouped: ['annualProgrammingReview.b1.2026.roads ← operation-bypass'],
  },
  contract: {
    /** A balance corrected after the end of the execution; see below. */
    ...ignoring('TrackingStarted', 'RunningContractWithdrawn', 'OpeningBalanceRecorded'),
    ...ignoring('FacilitatorAssigned', 'LotDecisionRevised', 'SocialDutyWaivedBeforeLaunch'),
    ...ignoring('EnvironmentalTermsRecorded', 'ContractAbandoned', 'TenderDocumentsFrozen', 'TenderDocumentsSetAside'),
    ...ignoring('ConsultationLaunched'),
    ...ignoring('OffersRecorded', 'LotAwarded', 'LotDeclaredUnsuccessful', 'LotCancelled', 'ContractUnsuccessful'),
    ...ignoring('EssentialDataPublished', 'ServiceOrderIssued', 'EmployerNamed', 'LabourHoursDeclared'),
    ...ignoring('InvoiceRecorded', 'LotAmended', 'DifficultyReported', 'DifficultyExamined', 'AttributionAnswered'),
    ...ignoring('FinalAccountNotified', 'LotCompleted', 'LotTerminated', 'ContractEvaluated', 'EvaluationResumed'),
    ...ignoring('FormalNoticeSent', 'FormalNoticeReceived'),
    ...ignoring('ShortfallDecided', 'PenaltyProposed', 'PenaltyDecided', 'PenaltyDecisionCorrected', 'PenaltySettled'),
    /** And the programmes of the review: see below. */
    ContractPlanned: ['tendering.k1 ← contract-k1', 'tendering.k1 ← operation-op1'],
    ContractNotified: ['executionTracking.k1 ← contract-k1'],
    ExecutionCompleted: ['localEvaluation.k1 ← contract-k1', 'localEvaluation.k1 ← localEvaluation-k1'],
    ContractTerminated: ['localEvaluation.k1 ← contract-k1', 'localEvaluation.k1 ← localEvaluation-k1'],
  },
  participant: {
    ...ignoring('ParticipantInformed', 'EligibilityConfirmed', 'EligibilityExtended', 'EligibilityRefused'),
    ...ignoring('ExitRecorded', 'ParticipantIdentityCorrected'),
    ...ignoring('ParticipantMerged', 'ParticipantMergeUndone', 'ParticipantReleased'),
    ParticipantAbsorbed: ['executionTracking.c7 ← participant-p1'],
    ParticipantProposed: ['executionTracking.c7 ← participant-p1'],
  },
  hours: {
    every: ['executionTracking.k1 ← hours-k1.202601'],
    /** A correction during the execution; after it, see below. */
    ...ignoring('HoursCorrected'),
  },
  localEvaluation: {
    ...ignoring(
      'LocalEvaluationOpened',
      'AssessmentRecorded',
      'AssessmentWithdrawn',
      'LocalEvaluationSigned',
      'LocalEvaluationClosed',
    ),
    LocalEvaluationReopened: ['localEvaluation.k1 ← localEvaluation-k1'],
  },
  centralEvaluation: {
    ...ignoring('PerimetersFrozen', 'IndicatorsComputed', 'CentralEvaluationPublished'),
    CentralEvaluationOpened: ['centralEvaluation.b1.2026 ← centralEvaluation-b1.2026'],
  },
};
const NEW_FOLLOWERS = heardBy<readonly string[]>(DECISIONS, catalogues);
const DECIDED = Object.entries(catalogues).flatMap(([category, events]) => {
  const decided = DECISIONS[category as keyof typeof catalogues];
  return Object.keys(decided === 'ignored' || 'every' in decided ? events : decided);
});

const IDS: Readonly<Record<string, string>> = {
  buyer: 'b1',
  programmingReview: 'b1.2026',
  directorateProgramme: 'b1.2026.roads',
  followUp: 'tendering.k1',
  hours: 'k1.202601',
  supply: 'canteen1.2026q1',
  participant: 'p1',
  centralEvaluation: 'b1.2026',
};

const CONTEXTS = [
  directoryContext,
  governanceContext,
  programmingContext,
  contractContext,
  participantContext,
  executionContext,
  supplyContext,
  evaluationContext,
];

/** Every type of event of every context, as its frozen sample records it, on a stream of its own. */
const SAMPLES: readonly EventEnvelope[] = CONTEXTS.flatMap(({ name, aggregates }) =>
  aggregates.flatMap(({ category, events }) =>
    Object.values(events).flatMap(({ type, version }) => {
      const file = new URL(`../../../libs/${name}/src/events/samples/${type}.v${version}.json`, import.meta.url);
      const data = JSON.parse(readFileSync(file, 'utf8')) as object;
      const asked = type === 'ProgrammingReviewOpened' ? { ...data, directorates: ['roads', 'schools'] } : data;
      return logOf([on(category, IDS[category] ?? 'k1', { type, schemaVersion: version, data: asked })]);
    }),
  ),
);

const nobody = { of: () => [] };
const told = ({ links }: ReturnType<typeof route>) => [
  ...new Set(links.map(({ key, stream }) => `${key} ← ${stream}`)),
];

describe('routing', () => {
  test.each(SAMPLES.map((event): [string, EventEnvelope] => [event.type, event]))('of %s is decided', (type, event) => {
    expect(DECIDED).toContain(type);
    expect(told(route(event, nobody)).sort()).toEqual(NEW_FOLLOWERS.get(type) ?? []);
  });

  test('has no decision for an event that does not exist', () => {
    expect(SAMPLES.map(({ type }) => type).sort()).toEqual(DECIDED.toSorted());
  });

  test('pokes whoever starts to follow the stream by the event, and whoever followed it before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.uniqueArray(fc.constantFrom('tendering.k1', 'executionTracking.k1', 'executionTracking.k2')),
        (event, keys) => {
          const { links, pokes } = route(event, { of: (stream) => (stream === event.stream ? keys : []) });
          const followers = [...new Set([...keys, ...links.map(({ key }) => key)])].sort();
          expect(pokes).toEqual(followers);
          expect(route(event, { of: (stream) => (stream === event.stream ? keys : []) })).toEqual({ links, pokes });
        },
      ),
    );
  });

  test('of an event from another world concerns only those who follow its stream', () => {
    const [event] = logOf([on('contract', 'k1', { type: 'FromAnotherWorld', schemaVersion: 7, data: null })]);
    if (!event) throw new Error('no event');
    expect(route(event, nobody)).toEqual({ links: [], pokes: [] });
    expect(route(event, { of: () => ['tendering.k1'] })).toEqual({ links: [], pokes: ['tendering.k1'] });
  });

  test('of a purchase in a group makes its process follow the programmes of all who answer the review', () => {
    const sample = SAMPLES.find(({ type }) => type === 'ContractPlanned');
    if (!sample) throw new Error('no sample');
    const answering = ['annualProgrammingReview.b1.2012', 'annualProgrammingReview.b1.2012.roads'];
    const followers = { of: (stream: string) => (stream === 'programmingReview-b1.2012' ? answering : []) };
    expect(told(route(sample, followers))).toContain('tendering.k1 ← directorateProgramme-b1.2012.roads');
    expect(told(route(sample, followers))).not.toContain('tendering.k1 ← directorateProgramme-b1.2012');
  });

  test('of a correction after the end of the execution concerns the local evaluation, over or not', () => {
    const correction = SAMPLES.find(({ type }) => type === 'HoursCorrected');
    if (!correction) throw new Error('no sample');
    const followers = (stream: string) => (stream === 'contract-k1' ? ['localEvaluation.k1', 'tendering.k1'] : []);
    expect(route(correction, { of: followers })).toEqual({
      links: [{ key: 'localEvaluation.k1', stream: 'hours-k1.202601' }],
      pokes: ['localEvaluation.k1'],
    });
    const balance = SAMPLES.find(({ type }) => type === 'OpeningBalanceRecorded');
    if (!balance) throw new Error('no sample');
    expect(route(balance, { of: followers }).links).toEqual([{ key: 'localEvaluation.k1', stream: 'contract-k1' }]);
  });
});
