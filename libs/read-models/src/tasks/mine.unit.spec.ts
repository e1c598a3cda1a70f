import { describe, expect, it } from '@jest/globals';
import { contractContext } from '@clausier/contract';
import { buyerEvents } from '@clausier/directory';
import { evaluationContext } from '@clausier/evaluation';
import { executionContext } from '@clausier/execution';
import { conventionEvents } from '@clausier/governance';
import type { Role } from '@clausier/kernel';
import { participantContext } from '@clausier/participant';
import { directorateProgrammeEvents, programmingContext } from '@clausier/programming';
import { supplyContext } from '@clausier/supply';
import { conventionAmended } from '../testing/course/amendments-course.js';
import * as contract from '../testing/course/contract-course.js';
import * as evaluation from '../testing/course/evaluation-course.js';
import * as execution from '../testing/course/execution-course.js';
import * as programming from '../testing/course/programming-course.js';
import { tasksOf, told } from '../testing/task-list.js';
import type { Asker, Told } from '../testing/index.js';
import { rolesOf, type TaskKindName } from './kinds.js';

/** The command that does a task; none where what is to be done depends on why an act fails. */
const DONE_BY: Readonly<Record<TaskKindName, string | undefined>> = {
  unblockAct: undefined,
  answerReview: 'directorateProgramme/SubmitProgramme',
  decidePurchase: 'directorateProgramme/DecideLot',
  answerOpportunity: 'directorateProgramme/AnswerOpportunity',
  sizeLot: 'directorateProgramme/SizeLot',
  followLateProgramme: 'programmingReview/ForceCloseProgrammingReview',
  assignFacilitator: 'contract/AssignFacilitator',
  decideLotAgain: 'contract/ReviseLotDecision',
  checkDocuments: 'contract/FreezeDocuments',
  launchConsultation: 'contract/LaunchConsultation',
  awardAndNotify: 'contract/NotifyContract',
  publishEssentialData: 'contract/PublishEssentialData',
  publishAmendment: 'contract/PublishEssentialData',
  issueServiceOrder: 'contract/IssueServiceOrder',
  recordOpeningBalance: 'contract/RecordOpeningBalance',
  finishLot: 'contract/CompleteLot',
  confirmEligibility: 'participant/ConfirmEligibility',
  informParticipant: 'participant/InformParticipant',
  declareHours: 'hours/DeclareHours',
  validateHours: 'hours/ValidateHours',
  correctHours: 'hours/CorrectHours',
  examineDifficulty: 'contract/ExamineDifficulty',
  answerAttribution: 'contract/AnswerAttribution',
  sendFormalNotice: 'contract/SendFormalNotice',
  recordReceipt: 'contract/RecordFormalNoticeReceipt',
  makeGoodHours: 'hours/DeclareHours',
  decidePenalty: 'contract/DecidePenalty',
  decideShortfall: 'contract/DecideShortfall',
  settlePenalty: 'contract/SettlePenalty',
  validateSupplies: 'supply/ValidateSupplies',
  signForDirectorate: 'localEvaluation/SignLocalEvaluation',
  signForFacilitator: 'localEvaluation/SignLocalEvaluation',
  signForMission: 'localEvaluation/SignLocalEvaluation',
  recordExit: 'participant/RecordExit',
  publishCentralEvaluation: 'centralEvaluation/PublishCentralEvaluation',
};

const RIGHTS: ReadonlyMap<string, readonly Role[]> = new Map(
  [programmingContext, contractContext, participantContext, executionContext, supplyContext, evaluationContext]
    .flatMap(({ slices }) => slices)
    .map(({ aggregate, name, roles }) => [`${aggregate.category}/${name}`, roles]),
);

const JUNE = '2026-06-12T12:00:00Z';
const running = [contract.planned, ...contract.prepared, contract.launched, ...contract.awarded, contract.notified];
const submitted: Told = [
  '2026-01-25',
  'rita/directorateAgent',
  'directorateProgramme-dep.2026.roads',
  directorateProgrammeEvents.ProgrammeSubmitted({ late: false }),
];

function mine(by: Asker['by'], course: readonly Told[], now = JUNE, more: Readonly<Record<string, string>> = {}) {
  return told(tasksOf({ by, now }, course, { mine: 'true', ...more }));
}

describe('the tasks of a kind', () => {
  const done = Object.entries(DONE_BY).filter((entry): entry is [TaskKindName, string] => entry[1] !== undefined);

  it.each(done)('%s are asked of roles that may do them, by %s', (kind, command) => {
    const allowed = RIGHTS.get(command) ?? [];
    expect(rolesOf(kind).filter((role) => !allowed.includes(role))).toEqual([]);
  });
});

describe('my own tasks', () => {
  it('are those of my role, and mine are what others do not find among theirs', () => {
    const course = [...programming.opening, programming.purchase, submitted, contract.planned];
    expect(mine('otto/essOfficer', course)).toEqual(['assignFacilitator all']);
    expect(mine('rita/directorateAgent', course)).toEqual(['launchConsultation all 2026-09-01']);
    expect(mine('sam/directorateAgent', course)).toEqual(['answerReview all 2026-02-12']);
    expect(mine('dora/delegatedSignatory', course)).toEqual([]);
  });

  it('and those of others are the whole list, each once', () => {
    const course = [...programming.opening, contract.planned];
    for (const by of ['hope/essHead', 'otto/essOfficer', 'rita/directorateAgent', 'paul/procurementOffice'] as const) {
      const asker = { by, now: JUNE };
      const whole = tasksOf(asker, course);
      expect(told(tasksOf(asker, course, { mine: 'true' }))).toEqual(told(whole.filter((task) => task.mine)));
      expect(told(tasksOf(asker, course, { mine: 'false' }))).toEqual(told(whole.filter((task) => !task.mine)));
    }
  });

  it('are none under a right that is over, or that I do not hold', () => {
    const course = [...programming.opening, programming.purchase, submitted];
    expect(mine('otto/essOfficer', course)).toHaveLength(2);
    expect(mine('gone/essOfficer', course)).toEqual([]);
    expect(mine('rita/essOfficer', course)).toEqual([]);
    expect(mine('zoe/essHead', course)).toEqual([]);
  });

  it('are the procurement office’s as much as the directorate’s, and its alone where the buyer says so', () => {
    const launch = ['launchConsultation all 2026-09-01'];
    for (const by of ['rita/directorateAgent', 'paul/procurementOffice'] as const)
      expect(mine(by, [contract.planned])).toEqual(launch);
    const reserving = buyerEvents.BuyerRegistered({
      ...{ officialName: 'Département d’illustration', illustrative: true, zone: 'Europe/Paris', calendar: 'FR' },
      launchReservedToProcurement: true,
    });
    const course: readonly Told[] = [['2026-01-03', 'olga/operator', 'buyer-dep', reserving], contract.planned];
    expect(mine('paul/procurementOffice', course)).toEqual(launch);
    expect(mine('rita/directorateAgent', course)).toEqual([]);
  });

  it('hold each signature of a local evaluation for the role that R11 says', () => {
    const signers = ['rita/directorateAgent', 'fay/facilitator', 'otto/essOfficer', 'hope/essHead'] as const;
    const signing = (...course: readonly Told[]) =>
      signers.map((by) =>
        mine(by, [contract.planned, ...contract.prepared, ...course]).filter((task) => task.startsWith('sign')),
      );
    expect(signing(evaluation.opened(1))).toEqual([
      ['signForDirectorate all 2026-11-06'],
      ['signForFacilitator all 2026-11-06'],
      [],
      [],
    ]);
    const [day, by, stream, event] = evaluation.opened(1);
    const data = { ...(event.data as object), requiredSignatures: ['directorate', 'mission'] };
    expect(signing([day, by, stream, { ...event, data }])).toEqual([
      ['signForDirectorate all 2026-11-06'],
      [],
      ['signForMission all 2026-11-06'],
      ['signForMission all 2026-11-06'],
    ]);
  });
});

describe('a facilitator', () => {
  const declared = [...running, execution.proposedPerson, execution.aprilDeclared, evaluation.opened(1)];
  const sizings = [...programming.opening, programming.purchase, submitted];

  it('finds the statements, the people and the signature of the contracts that its body follows', () => {
    expect(mine('fay/facilitator', declared)).toEqual([
      'signForFacilitator all 2026-11-06',
      'confirmEligibility x1',
      'informParticipant x1',
      'validateHours 202604.s1',
    ]);
  });

  it('only finishes the months begun before its convention ended, for ninety days', () => {
    expect(mine('fay/facilitator', declared, '2026-12-31T12:00:00Z')).toHaveLength(4);
    expect(mine('fay/facilitator', declared, '2027-01-01T12:00:00Z')).toEqual(['validateHours 202604.s1']);
    expect(mine('fay/facilitator', declared, '2027-03-31T12:00:00Z')).toEqual(['validateHours 202604.s1']);
    expect(mine('fay/facilitator', declared, '2027-04-01T12:00:00Z')).toEqual([]);
    const early: Told = ['2026-03-31', 'hope/essHead', 'convention-plie26', conventionEvents.ConventionEnded({})];
    expect(mine('fay/facilitator', [...declared, early], '2026-05-02T12:00:00Z')).toEqual([]);
  });

  it('works on in the days that an amendment gave its convention', () => {
    expect(mine('fay/facilitator', [...declared, conventionAmended], '2027-05-01T12:00:00Z')).toHaveLength(4);
    expect(mine('fay/facilitator', [...declared, conventionAmended], '2028-04-01T12:00:00Z')).toEqual([]);
  });

  it('still records the exit of a person proposed before its convention ended', () => {
    const [l1Completed] = contract.ended as readonly [Told, ...Told[]];
    const course = [...running, execution.proposedPerson, execution.aprilDeclared, l1Completed];
    const exits = (now: string) => mine('fay/facilitator', course, now).filter((task) => task.startsWith('recordExit'));
    expect(exits('2026-12-31T12:00:00Z')).toEqual(['recordExit x1.end 2026-10-05']);
    expect(exits('2027-03-31T12:00:00Z')).toEqual(['recordExit x1.end 2026-10-05']);
    expect(exits('2027-04-01T12:00:00Z')).toEqual([]);
  });

  it('finds the lots to size before any contract is assigned, while its convention with the buyer runs', () => {
    const both = ['sizeLot p1.l1 2026-02-23', 'sizeLot p1.l2 2026-02-23'];
    expect(mine('fay/facilitator', sizings)).toEqual(both);
    expect(mine('fay/facilitator', sizings, '2027-01-01T12:00:00Z')).toEqual([]);
    const team = buyerEvents.RoleGranted({ grant: 'g_ines', actor: 'ines', role: 'facilitator', body: 'team' });
    const inHouse: Told = ['2026-01-02', 'hope/essHead', 'buyer-dep', team];
    expect(mine('ines/facilitator', [inHouse, ...sizings], '2027-01-01T12:00:00Z')).toEqual(both);
    expect(mine('zed/facilitator', sizings)).toEqual([]);
  });

  it('asks what is to be done this month: what is due by its end, what is late, and what no day is set for', () => {
    expect(mine('fay/facilitator', [...sizings, ...declared], JUNE, { dueBy: '2026-06-30' })).toEqual([
      'confirmEligibility x1',
      'informParticipant x1',
      'validateHours 202604.s1',
    ]);
    expect(mine('fay/facilitator', sizings, JUNE, { dueBy: '2026-02-23' })).toHaveLength(2);
    expect(mine('fay/facilitator', sizings, JUNE, { dueBy: '2026-02-22' })).toEqual([]);
  });
});

describe('a correspondent', () => {
  const noticed = [...running, ...contract.missingStatement, ...contract.shortfall, contract.received];

  it('finds the statements and the missing hours that are asked of its own company, month by month', () => {
    expect(mine('carl/correspondent', noticed, '2026-07-05T12:00:00Z', { dueBy: '2026-07-31' })).toEqual([
      'declareHours l1.btp.202605 2026-06-10',
      'makeGoodHours n1.btp 2026-07-20',
    ]);
    expect(mine('carl/correspondent', noticed, '2026-06-12T12:00:00Z', { dueBy: '2026-06-30' })).toHaveLength(1);
    expect(mine('ella/correspondent', noticed)).toEqual([]);
  });
});
