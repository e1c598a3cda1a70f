import { instantMs, parseStream, type EventEnvelope } from '@clausier/kernel';
import { parseProgrammeId, parseReviewId, type ReviewId } from '@clausier/programming';
import type { SomeFolds } from '../model/index.js';
import { add, change, flag, json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { openLotsAfter } from '../programme/open-lots.js';

/** The campaign from its opening to its end. */
export const campaignFolds = {
  ProgrammingReviewOpened: ({ data }, sql) => {
    const { buyer, year, directorates, openedOn, answersDueOn, answersDueAt } = data;
    put(
      sql,
      'reviews_campaign',
      { buyer, year },
      {
        status: 'open',
        opened_on: openedOn,
        answers_due_on: answersDueOn,
        answers_due_ms: instantMs(answersDueAt),
      },
    );
    for (const directorate of directorates) put(sql, 'reviews_directorate', { buyer, year, directorate });
  },
  DirectorateInvited: (event, sql) => {
    const { directorate } = event.data;
    stand(sql, event, { ...reviewOf(event), directorate }, { invited_on: event.effectiveOn });
  },
  ProgrammingReviewClosed: (event, sql) =>
    change(sql, 'reviews_campaign', { ...reviewOf(event) }, { status: 'closed', closed_on: event.effectiveOn }),
  ProgrammingReviewForceClosed: (event, sql) => {
    const { reason, missing } = event.data;
    const closed = { status: 'forceClosed', closed_on: event.effectiveOn, reason, missing_json: json(missing) };
    change(sql, 'reviews_campaign', { ...reviewOf(event) }, closed);
  },
} satisfies SomeFolds<'programmingReview'>;

/** The answer of a directorate. */
export const submissionFolds = {
  ProgrammeSubmitted: (event, sql) => {
    const programme = parseProgrammeId(parseStream(event.stream).id);
    const submitted = { submitted_on: event.effectiveOn, late_flag: flag(event.data.late) };
    openLotsAfter(sql, 'reviews', event);
    if (programme) stand(sql, event, { ...programme }, submitted);
  },
} satisfies SomeFolds<'directorateProgramme'>;

/** What a directorate is told when its answer is late. */
export const lateFolds = {
  ReminderRequested: (event, sql) => {
    const programme = followedProgramme(event);
    if (!programme) return;
    add(sql, 'reviews_directorate', programme, { reminders: 1 });
    stand(sql, event, programme, { reminded_on: event.effectiveOn });
  },
  EscalationRaised: (event, sql) => {
    const programme = followedProgramme(event);
    if (programme) stand(sql, event, programme, { escalated_on: event.effectiveOn });
  },
} satisfies SomeFolds<'followUp'>;

interface ProgrammeKey {
  readonly [column: string]: string | number;
  readonly buyer: string;
  readonly year: number;
  readonly directorate: string;
}

/** Notes how a directorate moved, and by which act. */
export function stand(
  sql: Sql,
  event: EventEnvelope,
  programme: ProgrammeKey,
  columns: Parameters<typeof change>[3],
): void {
  change(sql, 'reviews_directorate', programme, {
    ...columns,
    last_type: event.type,
    last_on: event.effectiveOn,
    last_actor: event.actor.id,
    last_kind: event.actor.kind,
  });
}

function reviewOf({ stream }: EventEnvelope): ReviewId {
  const review = parseReviewId(parseStream(stream).id);
  if (!review) throw new Error(`not a review: ${stream}`);
  return review;
}

const FOLLOWED = 'annualProgrammingReview.';

/** The programme that a directorate's own process follows. */
function followedProgramme({ stream }: EventEnvelope): ProgrammeKey | undefined {
  const { id } = parseStream(stream);
  const programme = id.startsWith(FOLLOWED) ? parseProgrammeId(id.slice(FOLLOWED.length)) : undefined;
  return programme && { ...programme };
}
