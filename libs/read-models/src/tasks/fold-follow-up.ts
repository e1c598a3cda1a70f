import { parseStream, streamName, type EventEnvelope } from '@clausier/kernel';
import { localDateOf } from '@clausier/calendar';
import type { SomeFolds } from '../model/index.js';
import type { Sql } from '../model/sql.js';
import { followed } from './entity.js';
import { statementTask } from './statements.js';
import { buyerOf, contractOf, onContract, open, type TaskToOpen } from './task-rows.js';

type Raised = EventEnvelope<string, { readonly subject: string }>;

/** What the processes ask for that no business event shows: a missing statement, a late directorate. */
export const followUpFolds = {
  ReminderRequested: (event, sql) => {
    const asked = statementAsked(event, sql);
    if (asked) open(sql, event, 'declareHours', asked);
  },
  FormalNoticeProposed: (event, sql) => {
    const asked = statementAsked(event, sql);
    if (!asked) return;
    open(sql, event, 'declareHours', asked);
    const { due: _due, ...notice } = asked;
    open(sql, event, 'sendFormalNotice', notice);
  },
  /** A statement that was overdue when its contract was taken over while it ran. */
  OverdueRecorded: (event, sql) => {
    const asked = statementAsked(event, sql);
    if (asked) open(sql, event, 'declareHours', asked);
  },
  /** R6: the papers are checked a while before the launch. */
  DocumentCheckRequested: (event, sql) => {
    const { process, entity } = followed(parseStream(event.stream).id);
    const contract = process === 'tendering' ? contractOf(sql, entity) : undefined;
    if (!contract || !waitsForLaunch(sql, entity)) return;
    const dueOn = localDateOf(event.data.dueAt, buyerOf(sql, contract.buyer).zone);
    open(sql, event, 'checkDocuments', onContract(contract, 'all', { due: { dueOn } }));
  },
  ShortfallDecisionRequested: (event, sql) => {
    const { process, entity } = followed(parseStream(event.stream).id);
    const contract = process === 'executionTracking' ? contractOf(sql, entity) : undefined;
    const { subject: lot } = event.data;
    if (contract) open(sql, event, 'decideShortfall', onContract(contract, lot, { lot }));
  },
  EscalationRaised: (event, sql) => {
    const late = lateProgramme(event);
    if (late) open(sql, event, 'followLateProgramme', late);
  },
} satisfies SomeFolds<'followUp'>;

/** The subject names lot, supplier and month (`yyyymm`). */
function statementAsked({ stream, data }: Raised, sql: Sql): TaskToOpen | undefined {
  const { process, entity } = followed(parseStream(stream).id);
  const contract = process === 'executionTracking' ? contractOf(sql, entity) : undefined;
  const [lot, supplier, yyyymm, ...rest] = data.subject.split('.');
  if (!contract || !lot || !supplier || !yyyymm || rest.length > 0 || !/^\d{6}$/.test(yyyymm)) return undefined;
  return statementTask(sql, contract, { lot, supplier, month: `${yyyymm.slice(0, 4)}-${yyyymm.slice(4)}` });
}

/** The late programme. The process is the directorate's own, or the campaign's with the directorate as subject. */
function lateProgramme({ stream, data }: Raised): TaskToOpen | undefined {
  const { process, entity } = followed(parseStream(stream).id);
  const [buyer, year, directorate = data.subject] = entity.split('.');
  if (process !== 'annualProgrammingReview' || !buyer || !year) return undefined;
  const programme = streamName('directorateProgramme', `${buyer}.${year}.${directorate}`);
  return { entity: programme, subject: 'all', buyer, directorate };
}

function waitsForLaunch(sql: Sql, contract: string): boolean {
  const waiting = `SELECT 1 FROM tasks_task WHERE entity = ? AND kind = 'launchConsultation'`;
  return sql.get(waiting, streamName('contract', contract)) !== undefined;
}
