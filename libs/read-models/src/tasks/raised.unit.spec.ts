import { describe, expect, it } from '@jest/globals';
import { FOLLOW_UP_KINDS, raisedEvent, type FollowUpKind } from '@clausier/governance';
import type { LocalDate, ProcessName } from '@clausier/kernel';
import { directorateProgrammeEvents } from '@clausier/programming';
import type { EventType } from '../model/index.js';
import * as contract from '../testing/course/contract-course.js';
import * as evaluation from '../testing/course/evaluation-course.js';
import * as programming from '../testing/course/programming-course.js';
import { tasksOf } from '../testing/task-list.js';
import { SYSTEM, type Told } from '../testing/index.js';
import { ACT } from '../testing/told.js';
import { TASK_KIND_NAMES, type TaskKindName } from './kinds.js';

type Raised = readonly [kind: FollowUpKind, subject: string, occurrence: string];

function raisedBy(process: ProcessName, entity: string, [kind, subject, occurrence]: Raised): Told {
  const day: LocalDate = '2026-06-03';
  return [
    day,
    `${SYSTEM}/${process}`,
    `followUp-${process}.${entity}`,
    raisedEvent({ kind, subject, occurrence }, ACT),
  ];
}
const onProgramme = (...raised: Raised) => raisedBy('annualProgrammingReview', 'dep.2026.roads', raised);
const onTender = (...raised: Raised) => raisedBy('tendering', 'p1', raised);
const onExecution = (...raised: Raised) => raisedBy('executionTracking', 'p1', raised);
const onYear = (...raised: Raised) => raisedBy('centralEvaluation', 'dep.2026', raised);

const submitted: Told = [
  '2026-01-25',
  'rita/directorateAgent',
  'directorateProgramme-dep.2026.roads',
  directorateProgrammeEvents.ProgrammeSubmitted({ late: false }),
];
const invited = programming.opening;
const waiting = [...invited, programming.purchase, submitted];
const running = [contract.planned, contract.launched, ...contract.awarded, contract.notified];
const decided = [...invited, programming.purchase, ...programming.decisions];

/** What is raised, the task that it finds or opens, and the course that it is raised in. */
const ASKED: readonly (readonly [Told, TaskKindName, readonly Told[]])[] = [
  [raisedBy('annualProgrammingReview', 'dep.2026', ['invitation', 'roads', 'message']), 'answerReview', invited],
  [onProgramme('reminder', 'roads', '1'), 'answerReview', invited],
  [onProgramme('escalation', 'roads', 'first'), 'followLateProgramme', invited],
  [onProgramme('opportunityRequested', 'p1.l1', 'first'), 'answerOpportunity', waiting],
  [onProgramme('overdue', 'p1.l1', 'opportunity'), 'answerOpportunity', waiting],
  [onProgramme('sizingRequested', 'p1.l1', 'first'), 'sizeLot', waiting],
  [onProgramme('sizingRequested', 'p1.l1', 'lateProgrammed'), 'sizeLot', waiting],
  [onProgramme('overdue', 'p1.l1', 'sizing'), 'sizeLot', waiting],
  [onProgramme('dutyOutcomeChanged', 'p1', '1.duty'), 'decidePurchase', decided],
  [onTender('dutyOutcomeChanged', 'p1', '1.none'), 'decideLotAgain', [contract.planned]],
  [onTender('documentCheck', 'p1', 'first'), 'checkDocuments', [contract.planned]],
  [onTender('overdue', 'p1', 'launch'), 'launchConsultation', [contract.planned]],
  [onTender('overdue', 'p1', 'publication'), 'publishEssentialData', running],
  [onExecution('overdue', 'l1.1', 'publication'), 'publishAmendment', [...running, ...contract.amended]],
  [onExecution('overdue', 'l1.1', 'found'), 'publishAmendment', [...running, ...contract.amended]],
  [onExecution('overdue', 'p1', 'publication'), 'publishEssentialData', running],
  [onExecution('overdue', 'p1', 'found'), 'publishEssentialData', running],
  [onExecution('overdue', 'l1.btp.202605', 'found'), 'declareHours', running],
  [onExecution('reminder', 'l1.btp.202605', '1'), 'declareHours', running],
  [onExecution('shortfallDecision', 'l1', 'final'), 'decideShortfall', running],
  [onExecution('formalNoticeProposal', 'l1.btp.202605', '1'), 'declareHours', running],
  [onExecution('formalNoticeProposal', 'l1.btp.202605', '1'), 'sendFormalNotice', running],
  [raisedBy('localEvaluation', 'p1', ['overdue', 'p1', 'signatures1']), 'signForDirectorate', [evaluation.opened(1)]],
  [raisedBy('localEvaluation', 'p1', ['overdue', 'p1', 'signatures1']), 'signForFacilitator', [evaluation.opened(1)]],
  [onYear('publicationRequested', '2026', 'first'), 'publishCentralEvaluation', [evaluation.yearOpened]],
  [onYear('reminder', '2026', 'publication'), 'publishCentralEvaluation', [evaluation.yearOpened]],
  [onYear('overdue', '2026', 'publication'), 'publishCentralEvaluation', [evaluation.yearOpened]],
];

/** What is only told, and why nobody has to act on it. */
const TOLD_ONLY: Readonly<Partial<Record<FollowUpKind, string>>> = {
  warning: 'An eligibility may simply end. Whether to extend it is the facilitator’s free decision.',
  alert: 'Hours are behind their path. Statements, difficulties and notices have tasks of their own.',
  missingListed: 'What is missing is signed or published contract by contract, under tasks of their own.',
  nextReviewFed: 'The next review shows the published evaluation by itself.',
};

/** Tasks that no process asks for: the event that opens each. Of an act that keeps failing only the runtime knows. */
const BY_EVENT: Readonly<Partial<Record<TaskKindName, EventType | 'noEvent'>>> = {
  unblockAct: 'noEvent',
  assignFacilitator: 'ContractPlanned',
  awardAndNotify: 'ConsultationLaunched',
  issueServiceOrder: 'ContractNotified',
  recordOpeningBalance: 'ContractNotified',
  finishLot: 'ContractNotified',
  informParticipant: 'ParticipantProposed',
  confirmEligibility: 'ParticipantProposed',
  validateHours: 'HoursDeclared',
  correctHours: 'HoursCorrectionRequested',
  examineDifficulty: 'DifficultyReported',
  answerAttribution: 'DifficultyExamined',
  recordReceipt: 'FormalNoticeSent',
  makeGoodHours: 'FormalNoticeReceived',
  decidePenalty: 'PenaltyProposed',
  settlePenalty: 'PenaltyDecided',
  validateSupplies: 'SuppliesDeclared',
  signForMission: 'LocalEvaluationOpened',
  recordExit: 'LotCompleted',
};

describe('what a process raises', () => {
  it.each(ASKED.map(([raised, kind, course]) => ({ ...raised[3], kind, told: [...course, raised] })))(
    '$type ($data.subject, $data.occurrence) is in somebody’s list as $kind',
    ({ kind, told }) => {
      const tasks = tasksOf({ by: 'hope/essHead', now: '2026-06-04T12:00:00Z' }, told);
      expect(tasks.map((task) => task.kind)).toContain(kind);
    },
  );

  it.each(FOLLOW_UP_KINDS)('%s either opens a task, or says why nobody has to act', (kind) => {
    const type = raisedEvent({ kind, subject: 'p1', occurrence: '1' }, ACT).type;
    const opens = ASKED.some(([[, , , event]]) => event.type === type);
    expect(opens).toBe(TOLD_ONLY[kind] === undefined);
  });
});

describe('a kind of task', () => {
  it.each(TASK_KIND_NAMES)('%s is opened by what a process raises, or else by an event of the business', (kind) => {
    expect(ASKED.some(([, opened]) => opened === kind)).toBe(BY_EVENT[kind] === undefined);
  });
});
