import { parseStream, type EventEnvelope, type StreamName } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { drop, flag, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { isOfProgramme, keptProgramme } from '../programme/open-lots.js';
import { dutyTold } from './lots-again.js';
import { programmeMoved } from './lots-asked.js';
import { close, open, type Due } from './task-rows.js';

const NO_SUBJECT = 'all';

/** What tasks have to know of a buyer. */
export const buyerFolds = {
  BuyerRegistered: ({ stream, data }, sql) =>
    put(
      sql,
      'tasks_buyer',
      { buyer: parseStream(stream).id },
      {
        zone: data.zone,
        calendar: data.calendar,
        reserved_flag: flag(data.launchReservedToProcurement),
      },
    ),
} satisfies SomeFolds<'buyer'>;

/** The campaign from its opening to its end. */
export const reviewFolds = {
  ProgrammingReviewOpened: (event, sql) => {
    const { buyer, year, directorates, answersDueOn, answersDueAt } = event.data;
    const review = `${buyer}.${year}`;
    const due: Due = { dueOn: answersDueOn, dueAt: answersDueAt };
    put(sql, 'tasks_review', { review }, { answers_due_on: answersDueOn, answers_due_at: answersDueAt });
    put(sql, 'tasks_entity', { entity: event.stream }, { title: `Campagne ${year}` });
    for (const directorate of directorates) {
      const entity = `directorateProgramme-${review}.${directorate}`;
      put(sql, 'tasks_entity', { entity }, { title: `Campagne ${year}` });
      open(sql, event, 'answerReview', { entity, subject: NO_SUBJECT, buyer, directorate, due });
    }
  },
  ProgrammingReviewClosed: (event, sql) => campaignOver(event, sql),
  ProgrammingReviewForceClosed: (event, sql) => campaignOver(event, sql),
} satisfies SomeFolds<'programmingReview'>;

/** Each programme to its submission. */
export const programmeFolds = {
  PurchaseDeclared: (event, sql) => programmeMoved(event, sql),
  PurchaseCorrected: (event, sql) => programmeMoved(event, sql),
  PurchaseRegrouped: (event, sql) => programmeMoved(event, sql),
  PurchaseWithdrawn: (event, sql) => programmeMoved(event, sql),
  OpportunityAnswered: (event, sql) => programmeMoved(event, sql),
  LotSized: (event, sql) => programmeMoved(event, sql),
  LotClauseDecided: (event, sql) => programmeMoved(event, sql),
  LotLeftWithoutClause: (event, sql) => programmeMoved(event, sql),
  SocialDutyWaived: (event, sql) => programmeMoved(event, sql),
  ProgrammeSubmitted: (event, sql) => {
    const { stream } = event;
    programmeMoved(event, sql);
    close(sql, { entity: stream, kind: 'answerReview' });
    close(sql, { entity: stream, kind: 'followLateProgramme' });
  },
} satisfies SomeFolds<'directorateProgramme'>;

/** The duty of a purchase, or of the contract that it became, that the process found changed. */
export const dutyFolds = {
  DutyOutcomeChanged: (event, sql) => {
    if (isOfProgramme(event)) programmeMoved(event, sql);
    else dutyTold(event, sql);
  },
} satisfies SomeFolds<'followUp'>;

/** A campaign that is over takes no more answers. Only the lots of submitted programmes still wait for a decision. */
function campaignOver({ stream }: EventEnvelope, sql: Sql): void {
  const prefix = `directorateProgramme-${parseStream(stream).id}.`;
  const open = sql.all<{ entity: string; kind: string }>(
    `SELECT DISTINCT entity, kind FROM tasks_task
     WHERE substr(entity, 1, ?) = ? AND kind IN ('answerReview', 'followLateProgramme', 'decidePurchase')`,
    prefix.length,
    prefix,
  );
  for (const { entity, kind } of open) {
    const { submittedOn } = keptProgramme(sql, 'tasks', parseStream(entity as StreamName).id);
    if (kind !== 'decidePurchase' || submittedOn === undefined) drop(sql, 'tasks_task', { entity, kind });
  }
}
