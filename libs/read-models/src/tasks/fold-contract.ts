import { parseStream, streamName, type EventEnvelope, type LocalDate } from '@clausier/kernel';
import { firstDayOf, monthOf, plannedEnd } from '@clausier/calendar';
import { hourClausesOf } from '@clausier/clauses';
import type { SomeFolds } from '../model/index.js';
import { change, drop, flag, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { workOver } from './exits.js';
import { lotDecided } from './lots-again.js';
import { purchasePlanned } from './lots-asked.js';
import { buyerOf, close, contractOf, onContract, open, type TaskContract } from './task-rows.js';

const WHOLE = 'all';
const AWARDED_LOTS = 'SELECT DISTINCT lot FROM tasks_holder WHERE contract = ? ORDER BY lot';

/** From the plan of a contract to its award, and what the notification leaves to do. */
export const contractFolds = {
  ContractPlanned: (event, sql) => {
    const { buyer, directorate, programme, officialName, durationMonths, plannedLaunchOn, lots } = event.data;
    const contract: TaskContract = { contract: parseStream(event.stream).id, buyer, directorate, durationMonths };
    const row = { buyer, directorate, duration_months: durationMonths };
    put(sql, 'tasks_contract', { contract: contract.contract }, row);
    put(sql, 'tasks_entity', { entity: event.stream }, { title: officialName });
    const due = { dueOn: plannedLaunchOn };
    open(sql, event, 'launchConsultation', onContract(contract, WHOLE, { due }), whoLaunches(sql, buyer));
    for (const lot of lots) {
      if (hourClausesOf(lot).length > 0) putHourLot(sql, contract, lot.lot);
      lotDecided(event, sql, contract, lot.lot, event.data.duty.outcome);
    }
    purchasePlanned(sql, programme, contract.contract);
    askForFacilitator(event, sql);
  },
  FacilitatorAssigned: (event, sql) => {
    change(sql, 'tasks_contract', { contract: parseStream(event.stream).id }, { followed_flag: flag(true) });
    askForFacilitator(event, sql);
  },
  LotDecisionRevised: (event, sql) => {
    const contract = known(event, sql);
    if (!contract) return;
    const { lot, decidedUnder } = event.data;
    if (decidedUnder) lotDecided(event, sql, contract, lot, decidedUnder.outcome);
    if (hourClausesOf(event.data).length > 0) putHourLot(sql, contract, lot);
    else drop(sql, 'tasks_hour_lot', { contract: contract.contract, lot });
    askForFacilitator(event, sql);
  },
  SocialDutyWaivedBeforeLaunch: (event, sql) => {
    const { lot, decidedUnder } = event.data;
    const contract = known(event, sql);
    if (contract) lotDecided(event, sql, contract, lot, decidedUnder.outcome);
    drop(sql, 'tasks_hour_lot', { contract: parseStream(event.stream).id, lot });
    askForFacilitator(event, sql);
  },
  TenderDocumentsFrozen: ({ stream }, sql) => close(sql, { entity: stream, kind: 'checkDocuments' }),
  ConsultationLaunched: (event, sql) => {
    for (const kind of BEFORE_LAUNCH) close(sql, { entity: event.stream, kind });
    const contract = known(event, sql);
    if (contract) open(sql, event, 'awardAndNotify', onContract(contract, WHOLE), whoLaunches(sql, contract.buyer));
  },
  ContractAbandoned: ({ stream }, sql) => close(sql, { entity: stream }),
  RunningContractWithdrawn: ({ stream }, sql) => close(sql, { entity: stream }),
  ContractUnsuccessful: ({ stream }, sql) => close(sql, { entity: stream }),
  TrackingStarted: ({ stream, data }, sql) =>
    change(sql, 'tasks_contract', { contract: parseStream(stream).id }, { tracked_from: data.trackedFrom }),
  OpeningBalanceRecorded: ({ stream, data: { lot } }, sql) =>
    close(sql, { entity: stream, kind: 'recordOpeningBalance', lot }),
  LotAwarded: (event, sql) => {
    const { lot, holders } = event.data;
    const { id: contract } = parseStream(event.stream);
    for (const { supplier } of holders) put(sql, 'tasks_holder', { contract, lot, supplier });
  },
  ContractNotified: (event, sql) => {
    const { notifiedOn, lotsAwaitingOrder, publication } = event.data;
    close(sql, { entity: event.stream, kind: 'awardAndNotify' });
    const contract = known(event, sql);
    if (!contract) return;
    if (publication) open(sql, event, 'publishEssentialData', onContract(contract, WHOLE, { due: publication }));
    for (const { lot } of sql.all<{ lot: string }>(AWARDED_LOTS, contract.contract))
      if (lotsAwaitingOrder.includes(lot)) open(sql, event, 'issueServiceOrder', onContract(contract, lot, { lot }));
      else lotStarted(event, sql, contract, lot, notifiedOn);
  },
  ServiceOrderIssued: (event, sql) => {
    const { lot } = event.data;
    close(sql, { entity: event.stream, kind: 'issueServiceOrder', subject: lot });
    const contract = known(event, sql);
    if (contract) lotStarted(event, sql, contract, lot, event.effectiveOn);
  },
  /** One publication covers what happened up to its day. */
  EssentialDataPublished: (event, sql) => {
    const { id: contract } = parseStream(event.stream);
    change(sql, 'tasks_contract', { contract }, { published_on: event.effectiveOn });
    sql.run(
      `DELETE FROM tasks_task WHERE entity = ? AND kind IN ('publishEssentialData', 'publishAmendment') AND opened_on <= ?`,
      event.stream,
      event.effectiveOn,
    );
  },
  LotAmended: (event, sql) => {
    const { lot, publication } = event.data;
    const contract = known(event, sql);
    if (!contract || !publication || (contract.publishedOn ?? '') >= event.effectiveOn) return;
    const subject = `${lot}.${event.revision}`;
    open(sql, event, 'publishAmendment', onContract(contract, subject, { lot, due: publication }));
  },
  LotCompleted: (event, sql) => {
    close(sql, { entity: event.stream, kind: 'recordOpeningBalance', lot: event.data.lot });
    lotOver(event, sql);
  },
  LotTerminated: (event, sql) => lotOver(event, sql),
} satisfies SomeFolds<'contract'>;

/** The contract of an event of its own stream. */
export function known({ stream }: EventEnvelope, sql: Sql): TaskContract | undefined {
  return contractOf(sql, parseStream(stream).id);
}

export function contractStream(contract: string): string {
  return streamName('contract', contract);
}

function whoLaunches(sql: Sql, buyer: string): 'procurementOffice' | 'directorateAgent' {
  return buyerOf(sql, buyer).reserved ? 'procurementOffice' : 'directorateAgent';
}

function putHourLot(sql: Sql, { contract }: TaskContract, lot: string): void {
  put(sql, 'tasks_hour_lot', { contract, lot });
}

/** A contract with an hour clause needs a facilitator from the plan on. */
function askForFacilitator(event: EventEnvelope, sql: Sql): void {
  const contract = known(event, sql);
  if (!contract) return;
  const bearsHours = sql.get('SELECT 1 FROM tasks_hour_lot WHERE contract = ?', contract.contract) !== undefined;
  if (bearsHours && !contract.followed) open(sql, event, 'assignFacilitator', onContract(contract, WHOLE));
  else close(sql, { entity: event.stream, kind: 'assignFacilitator' });
}

/** Tasks that the launch ends. */
const BEFORE_LAUNCH = ['launchConsultation', 'checkDocuments', 'decideLotAgain'] as const;

/** Tasks that end with a lot. Those about statements to review, publications, penalties and what they
 * rest on go on after it. */
const OVER_WITH_THE_LOT = [
  'issueServiceOrder',
  'finishLot',
  'informParticipant',
  'confirmEligibility',
  'declareHours',
  'examineDifficulty',
  'answerAttribution',
  'sendFormalNotice',
  'recordReceipt',
  'makeGoodHours',
  'decideShortfall',
] as const;

function lotOver(event: EventEnvelope<string, { readonly lot: string }>, sql: Sql): void {
  const { lot } = event.data;
  drop(sql, 'tasks_hour_lot', { contract: parseStream(event.stream).id, lot });
  for (const kind of OVER_WITH_THE_LOT) close(sql, { entity: event.stream, kind, lot });
  workOver(event, sql, lot);
}

/**
 * The reception of a lot falls due on its planned last day. The hours done before the first month tracked are asked for.
 */
function lotStarted(event: EventEnvelope, sql: Sql, contract: TaskContract, lot: string, on: LocalDate): void {
  const dueOn = plannedEnd(on, contract.durationMonths);
  open(sql, event, 'finishLot', onContract(contract, lot, { lot, due: { dueOn } }));
  const { trackedFrom } = contract;
  const bearsHours = sql.get('SELECT 1 FROM tasks_hour_lot WHERE contract = ? AND lot = ?', contract.contract, lot);
  if (bearsHours !== undefined && trackedFrom !== undefined && on < firstDayOf(monthOf(trackedFrom)))
    open(sql, event, 'recordOpeningBalance', onContract(contract, lot, { lot }));
}
