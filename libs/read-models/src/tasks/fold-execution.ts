import { parseStream, type EventEnvelope } from '@clausier/kernel';
import { partsOfHoursId, settledBy } from '@clausier/execution';
import type { SomeFolds } from '../model/index.js';
import type { Sql } from '../model/sql.js';
import { notWorked, worked } from './exits.js';
import { contractStream, known } from './fold-contract.js';
import { holdersOf, rejected, saidNone, stated } from './statements.js';
import { close, contractOf, onContract, open } from './task-rows.js';

/** Statements to review and to correct. */
export const hoursFolds = {
  HoursDeclared: (event, sql) => {
    const { contract, lot, month, statement, employer } = event.data;
    stated(sql, { contract, lot, month }, { statement, employer });
    worked(event, sql);
    const place = contractOf(sql, contract);
    if (place) open(sql, event, 'validateHours', onContract(place, subjectOf(month, statement), { lot, month }));
  },
  NoHoursDeclared: ({ data: { contract, lot, month, employer } }, sql) =>
    saidNone(sql, { contract, lot, month }, employer),
  HoursCorrectionRequested: (event, sql) => {
    const parts = partsOfHoursId(parseStream(event.stream).id);
    const place = parts && contractOf(sql, parts.contract);
    if (!parts || !place) return;
    const { statement, lot } = event.data;
    const { month } = parts;
    open(sql, event, 'correctHours', onContract(place, subjectOf(month, statement), { lot, month }));
  },
  HoursCorrected: ({ data: { contract, month, statement } }, sql) =>
    close(sql, { entity: contractStream(contract), kind: 'correctHours', subject: subjectOf(month, statement) }),
} satisfies SomeFolds<'hours'>;

/** Nobody has to look at a statement any more. Where its hours no longer answer for the month, others are asked for. */
export function statementSettled(event: EventEnvelope, sql: Sql): void {
  const parts = partsOfHoursId(parseStream(event.stream).id);
  const settled = settledBy(event);
  if (!parts || !settled) return;
  const { statement, lot, status } = settled;
  const subject = subjectOf(parts.month, statement);
  close(sql, { entity: contractStream(parts.contract), kind: 'validateHours', subject });
  if (status === 'validated') return;
  rejected(event, sql, { ...parts, lot }, statement);
  notWorked(event, sql, { ...parts, statement });
}

/** Difficulties, formal notices and penalties of running contracts. */
export const executionFolds = {
  DifficultyReported: (event, sql) => {
    const { difficulty, lot } = event.data;
    const contract = known(event, sql);
    if (contract) open(sql, event, 'examineDifficulty', onContract(contract, difficulty, { lot }));
  },
  /** R9: once a difficulty is examined, somebody answers for the lot as a whole, again if it was answered before. */
  DifficultyExamined: (event, sql) => {
    const { difficulty, lot } = event.data;
    close(sql, { entity: event.stream, kind: 'examineDifficulty', subject: difficulty });
    const contract = known(event, sql);
    if (contract) open(sql, event, 'answerAttribution', onContract(contract, lot, { lot }));
  },
  AttributionAnswered: ({ stream, data: { lot } }, sql) =>
    close(sql, { entity: stream, kind: 'answerAttribution', lot }),
  FormalNoticeSent: (event, sql) => {
    const { notice, lot } = event.data;
    close(sql, { entity: event.stream, kind: 'sendFormalNotice', lot });
    const contract = known(event, sql);
    if (contract) open(sql, event, 'recordReceipt', onContract(contract, notice, { lot }));
  },
  FormalNoticeReceived: (event, sql) => {
    const { notice, lot, periodEndsOn, periodEndsAt } = event.data;
    close(sql, { entity: event.stream, kind: 'recordReceipt', subject: notice });
    const contract = known(event, sql);
    if (!contract) return;
    const due = { dueOn: periodEndsOn, dueAt: periodEndsAt };
    for (const supplier of holdersOf(sql, contract.contract, lot))
      open(sql, event, 'makeGoodHours', onContract(contract, `${notice}.${supplier}`, { lot, supplier, due }));
  },
  ShortfallDecided: ({ stream, data: { lot } }, sql) => {
    for (const kind of ['decideShortfall', 'decidePenalty', 'makeGoodHours', 'answerAttribution'] as const)
      close(sql, { entity: stream, kind, lot });
  },
  PenaltyProposed: (event, sql) => {
    const { lot } = event.data;
    close(sql, { entity: event.stream, kind: 'makeGoodHours', lot });
    close(sql, { entity: event.stream, kind: 'decideShortfall', lot });
    const contract = known(event, sql);
    if (contract) open(sql, event, 'decidePenalty', onContract(contract, lot, { lot }));
  },
  PenaltyDecided: (event, sql) => {
    const { lot, decision } = event.data;
    for (const kind of ['decidePenalty', 'makeGoodHours', 'answerAttribution'] as const)
      close(sql, { entity: event.stream, kind, lot });
    const contract = known(event, sql);
    if (contract && decision !== 'waived') open(sql, event, 'settlePenalty', onContract(contract, lot, { lot }));
  },
  PenaltyDecisionCorrected: (event, sql) => {
    const { lot, decision } = event.data;
    const contract = known(event, sql);
    close(sql, { entity: event.stream, kind: 'settlePenalty', lot });
    if (contract && decision !== 'waived') open(sql, event, 'settlePenalty', onContract(contract, lot, { lot }));
  },
  PenaltySettled: ({ stream, data: { lot } }, sql) => close(sql, { entity: stream, kind: 'settlePenalty', lot }),
} satisfies SomeFolds<'contract'>;

/** The id of a statement is unique within its month only. */
function subjectOf(month: string, statement: string): string {
  return `${month.replace('-', '')}.${statement}`;
}
