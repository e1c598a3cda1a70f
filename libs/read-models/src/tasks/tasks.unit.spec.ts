import { describe, expect, it } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import type { Page } from '../query/query.js';
import { after, type Asker, type Told } from '../testing/index.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as evaluation from '../testing/course/evaluation-course.js';
import * as execution from '../testing/course/execution-course.js';
import type { Task } from './open-tasks.js';
import { taskList } from './task-list.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-01-31T12:00:00Z' };

function tasksOf(asker: Asker, ...course: readonly Told[]): readonly Task[] {
  return after([...directoryCourse, ...course]).ask<Page<Task>>(taskList, {}, asker)?.items ?? [];
}
const kinds = (tasks: readonly Task[]) => tasks.map(({ kind, subject }) => `${kind} ${subject}`);
const ofKind = (tasks: readonly Task[], kind: Task['kind']) => tasks.filter((task) => task.kind === kind);

describe('a contract', () => {
  const running = [contract.planned, contract.launched, ...contract.awarded, contract.notified];

  it('waits for its launch and its facilitator, then for its award', () => {
    expect(kinds(tasksOf(HEAD, contract.planned))).toEqual(['launchConsultation all', 'assignFacilitator all']);
    expect(kinds(tasksOf(HEAD, contract.planned, ...contract.prepared, contract.launched))).toEqual([
      'awardAndNotify all',
    ]);
  });

  it('once notified waits for publication, a service order and the end of each lot that runs', () => {
    const tasks = tasksOf(HEAD, ...running, ...contract.prepared.slice(0, 1));
    expect(tasks.map(({ kind, lot, dueOn }) => [kind, lot, dueOn])).toEqual([
      ['publishEssentialData', undefined, '2026-06-01'],
      ['finishLot', 'l1', '2026-09-30'],
      ['issueServiceOrder', 'l2', undefined],
    ]);
    expect(ofKind(tasksOf(HEAD, ...running, contract.published), 'publishEssentialData')).toEqual([]);
  });

  it('taken over while it ran, has the opening balance of each lot with hours recorded, until it is', () => {
    const entered = (day: string, event: Told[3]): Told => [day, 'rita/directorateAgent', 'contract-p1', event];
    const [, , , notified] = contract.notified;
    const over = (trackedFrom: string) => [
      ...running.slice(0, -1),
      entered('2026-11-02', contractEvents.TrackingStarted({ trackedFrom })),
      entered('2026-11-02', notified),
    ];
    const asked = (...course: readonly Told[]) => kinds(ofKind(tasksOf(HEAD, ...course), 'recordOpeningBalance'));
    expect(asked(...running)).toEqual([]);
    expect(asked(...over('2026-11-02'))).toEqual(['recordOpeningBalance l1']);
    const balance = {
      ...{ lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours: 0 }], reason: 'Rien de fait.' },
    };
    const recorded = entered('2026-11-03', contractEvents.OpeningBalanceRecorded(balance));
    expect(asked(...over('2026-11-02'), recorded)).toEqual([]);
  });

  it('terminated before its opening balance was recorded, leaves it to the head once the figures are frozen', () => {
    const [day, by, stream, notified] = contract.notified;
    const tracked: Told = [day, by, stream, contractEvents.TrackingStarted({ trackedFrom: '2026-11-02' })];
    const course = [...running.slice(0, -1), tracked, [day, by, stream, notified] as Told, evaluation.opened(1)];
    const [task] = ofKind(tasksOf(HEAD, ...course), 'recordOpeningBalance');
    expect(task?.owner.role).toBe('essHead');
  });

  it('publishes an amendment made after the publication', () => {
    const tasks = tasksOf(HEAD, ...running, contract.published, ...contract.amended);
    expect(ofKind(tasks, 'publishAmendment')).toMatchObject([{ lot: 'l1', dueOn: '2026-08-10' }]);
  });

  it('leaves nothing to validate once a statement is validated or rejected', () => {
    const reviewed = [execution.aprilDeclared, execution.aprilReviewed, ...execution.mayRejected];
    expect(ofKind(tasksOf(HEAD, ...running, ...reviewed), 'validateHours')).toEqual([]);
  });

  it('leaves to the head the correction asked for on frozen figures, until it is made', () => {
    const asked = [...running, execution.aprilDeclared, execution.aprilReviewed, execution.correctionRequested];
    expect(ofKind(tasksOf(HEAD, ...asked), 'correctHours')).toMatchObject([
      { what: 'Faire l’écart demandé sur un relevé figé de 04/2026 pour le lot l1', mine: true },
    ]);
    expect(ofKind(tasksOf(HEAD, ...asked, execution.aprilCorrected), 'correctHours')).toEqual([]);
  });

  it('informs a participant once and judges the eligibility for each contract', () => {
    const proposed = kinds(tasksOf(HEAD, ...running, execution.proposedPerson));
    expect(proposed).toEqual(expect.arrayContaining(['confirmEligibility x1', 'informParticipant x1']));
    const judged = kinds(
      tasksOf(HEAD, ...running, execution.proposedPerson, ...execution.eligible, execution.proposedPerson),
    );
    expect(judged.filter((task) => task.endsWith('x1'))).toEqual([]);
  });

  it('asks once for a person with two references, under the one that stays, until they are two persons again', () => {
    const [second] = execution.refusedPerson;
    if (!second) throw new Error('the story of the second person changed');
    const both = [...running, execution.proposedPerson, second];
    const asked = (...events: typeof both) =>
      kinds(tasksOf(HEAD, ...both, ...events))
        .filter((task) => /x[12]$/.test(task))
        .sort();
    const ofEach = (person: string) => [`confirmEligibility ${person}`, `informParticipant ${person}`];
    expect(asked()).toEqual([...ofEach('x1'), ...ofEach('x2')].sort());
    expect(asked(...execution.mergedPersons)).toEqual(ofEach('x1'));
    expect(asked(...execution.eligible, ...execution.mergedPersons)).toEqual([]);
    const parted = [...execution.mergedPersons, ...execution.partedPersons];
    expect(asked(...parted)).toEqual([...ofEach('x1'), ...ofEach('x2')].sort());
    expect(asked(...execution.eligible, ...parted)).toEqual(ofEach('x2'));
  });

  it('goes from the formal notice to the settlement of the penalty, one step at a time', () => {
    const [reported, examined, sent] = contract.shortfall;
    if (!reported || !examined || !sent) throw new Error('the story of the shortfall changed');
    const steps = [
      reported,
      examined,
      contract.attributed,
      sent,
      contract.received,
      contract.proposed,
      contract.decided,
      contract.settled,
    ];
    const wanted = [
      'examineDifficulty',
      'answerAttribution',
      'sendFormalNotice',
      'recordReceipt',
      'makeGoodHours',
      'decidePenalty',
      'settlePenalty',
    ];
    const open = steps.map((_, at) => tasksOf(HEAD, ...running, ...steps.slice(0, at + 1)).map(({ kind }) => kind));
    expect(open.map((tasks) => tasks.filter((kind) => wanted.includes(kind)))).toEqual([
      ['examineDifficulty'],
      ['answerAttribution'],
      [],
      ['recordReceipt'],
      ['makeGoodHours'],
      ['decidePenalty'],
      ['settlePenalty'],
      [],
    ]);
  });

  it('asks the delegated signatory to decide on missing hours that no penalty can price, until it is done', () => {
    const asked = [...running, contract.shortfallAsked];
    expect(ofKind(tasksOf(HEAD, ...asked), 'decideShortfall')).toMatchObject([
      { what: 'Décider du manque d’heures sur le lot l1, sans pénalité', owner: { role: 'delegatedSignatory' } },
    ]);
    expect(ofKind(tasksOf(HEAD, ...asked, contract.shortfallDecided), 'decideShortfall')).toEqual([]);
    expect(ofKind(tasksOf(HEAD, ...asked, ...contract.ended), 'decideShortfall')).toEqual([]);
    const dropped = tasksOf(HEAD, ...running, contract.proposed, contract.shortfallDecided);
    expect(ofKind(dropped, 'decidePenalty')).toEqual([]);
  });

  it('needs no facilitator once no lot bears hours', () => {
    const without = contractEvents.LotDecisionRevised({
      lot: 'l1',
      decision: 'none',
      clauses: [],
      reason: 'Sans objet.',
    });
    const revised = contract.on('2026-02-27', 'rita/directorateAgent', without);
    expect(ofKind(tasksOf(HEAD, contract.planned), 'assignFacilitator')).toHaveLength(1);
    expect(ofKind(tasksOf(HEAD, contract.planned, revised), 'assignFacilitator')).toEqual([]);
    const waived = contractEvents.SocialDutyWaivedBeforeLaunch({
      lot: 'l1',
      ground: 'noLinkWithObject',
      reasons: 'Aucun lien suffisant avec l’objet du lot.',
      decidedUnder: { outcome: 'duty', launchOn: '2026-09-01' },
    });
    const after = contract.on('2026-02-27', 'rita/directorateAgent', waived);
    expect(ofKind(tasksOf(HEAD, contract.planned, after), 'assignFacilitator')).toEqual([]);
  });

  it('still owes the publication, the review of hours and the penalty of a lot that is over', () => {
    const owed = [execution.aprilDeclared, ...contract.amended, contract.proposed, ...contract.ended];
    const left = tasksOf(HEAD, ...running, contract.published, ...owed).filter(({ lot }) => lot !== undefined);
    expect(left.map(({ kind }) => kind).toSorted()).toEqual(['decidePenalty', 'publishAmendment', 'validateHours']);
  });

  it('has nothing else left on its lots when they are over', () => {
    const over = tasksOf(HEAD, ...running, ...contract.shortfall, contract.received, ...contract.ended);
    expect(over.filter(({ lot }) => lot !== undefined)).toEqual([]);
  });
});

describe('purchases and evaluations', () => {
  it('keeps a list of purchases open until every line is validated', () => {
    const [first, second] = execution.boughtValidated;
    const tasks = tasksOf(HEAD, execution.bought, ...(first ? [first] : []));
    expect(kinds(tasks)).toEqual(['validateSupplies all']);
    expect(tasksOf(HEAD, execution.bought, ...(first && second ? [first, second] : []))).toEqual([]);
  });

  it('asks nothing about lines that were withdrawn, and still waits for those replaced', () => {
    expect(tasksOf(HEAD, execution.bought, execution.boughtWithdrawn('a', 'b'))).toEqual([]);
    expect(kinds(tasksOf(HEAD, execution.bought, execution.boughtReplaced))).toEqual(['validateSupplies all']);
    expect(tasksOf(HEAD, execution.bought, ...execution.boughtValidated, execution.boughtCorrected)).toEqual([]);
  });

  it('asks for each signature, and again after a reopening', () => {
    const opened = [contract.planned, evaluation.opened(1)];
    const signing = (...course: readonly Told[]) =>
      tasksOf(HEAD, ...opened, ...course).flatMap(({ kind }) => (kind.startsWith('sign') ? [kind] : []));
    expect(signing()).toEqual(['signForDirectorate', 'signForFacilitator']);
    expect(signing(evaluation.signed('directorate', 'rita/directorateAgent', 1))).toEqual(['signForFacilitator']);
    expect(signing(evaluation.closed(1), evaluation.reopened, evaluation.opened(2))).toHaveLength(2);
  });

  it('asks the head to publish the year', () => {
    expect(tasksOf(HEAD, evaluation.yearOpened)).toMatchObject([
      { what: 'Publier l’évaluation centrale', dueOn: '2027-03-31', title: 'Évaluation centrale 2026' },
    ]);
    expect(tasksOf(HEAD, evaluation.yearOpened, evaluation.yearPublished)).toEqual([]);
  });
});
