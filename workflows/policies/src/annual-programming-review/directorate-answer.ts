import { deadline } from '@clausier/calendar';
import { contract as contractAggregate } from '@clausier/contract';
import {
  directorateProgrammeAggregate,
  openLots,
  programmingReviewAggregate,
  reviewOf,
  type DirectorateProgrammeState,
  type OpenedReview,
} from '@clausier/programming';
import type { Forecast } from '../forecast.js';
import type { MemberStates, Outlook } from '../process-definition.js';

/** Reminds a directorate, escalates when it is late (R6), and plans a contract for each purchase it decided. */
export function directorateAnswer(
  forecast: Forecast,
  entity: string,
  directorate: string,
  members: MemberStates,
): Outlook {
  const reviewId = reviewOf(entity);
  const { review, closedOn } = members.one(programmingReviewAggregate, reviewId);
  const programme = members.one(directorateProgrammeAggregate, entity);
  if (!review)
    return {
      foreseen: [],
      terminal: false,
      stage: 'programming',
      directorate,
      details: `Revue ${reviewId} : à ouvrir.`,
    };
  if (programme.submittedOn === undefined && closedOn === undefined) awaitAnswer(forecast, directorate, review);
  planContracts(forecast, entity, programme);
  const foreseen = forecast.all();
  return {
    foreseen,
    terminal: closedOn !== undefined && foreseen.length === 0,
    stage: 'programming',
    directorate,
    details: `**Direction ${directorate}**, revue ${review.year} : ${answered(programme, review)}`,
  };
}

function awaitAnswer(forecast: Forecast, directorate: string, review: OpenedReview): void {
  const { acts } = deadline('reviewAnswer', review.openedOn, forecast.calendar, forecast.zone);
  const reminders = acts.filter(({ kind }) => kind === 'reminder');
  for (const [nth, { at }] of reminders.entries())
    forecast.raise({
      kind: 'reminder',
      subject: directorate,
      occurrence: String(nth + 1),
      dueAt: at,
      summary: `rappel ${nth + 1} à la direction ${directorate} : réponse due le ${review.answersDueOn}`,
    });
  for (const { at } of acts.filter(({ kind }) => kind === 'escalation'))
    forecast.raise({
      kind: 'escalation',
      subject: directorate,
      occurrence: 'first',
      dueAt: at,
      summary: `relance hiérarchique : la direction ${directorate} n’a pas répondu à la revue ${review.year}`,
    });
}

/** Each purchase becomes a contract once its programme is in: same id, full copy, and the programme is read no more. */
function planContracts(
  forecast: Forecast,
  entity: string,
  { purchases, submittedOn }: DirectorateProgrammeState,
): void {
  if (submittedOn === undefined) return;
  for (const declared of purchases) {
    const { purchase } = declared;
    if (openLots(declared).length > 0) continue;
    forecast.issue(
      {
        kind: 'planContract',
        subject: purchase,
        occurrence: 'first',
        dueAt: forecast.morning(submittedOn),
        summary: `le marché ${purchase} entre en procédure`,
      },
      { aggregate: contractAggregate.category, name: 'PlanContract', id: purchase, data: { programme: entity } },
    );
  }
}

function answered({ submittedOn, late, purchases }: DirectorateProgrammeState, { answersDueOn }: OpenedReview): string {
  if (submittedOn === undefined) return `réponse due le ${answersDueOn}.`;
  return `${purchases.length} achat(s), programme transmis le ${submittedOn}${late ? ' (en retard)' : ''}.`;
}
