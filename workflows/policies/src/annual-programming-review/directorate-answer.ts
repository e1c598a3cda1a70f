import { deadline, laterDate } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { contract as contractAggregate } from '@clausier/contract';
import {
  directorateProgramme,
  openLots,
  readyOn,
  programmingReview,
  reviewOf,
  underCurrentDuty,
  type DirectorateProgrammeState,
  type OpenedReview,
  type Purchase,
} from '@clausier/programming';
import { foreseeDutyMove, valueNow } from '../duty-moves.js';
import type { Forecast } from '../forecast.js';
import { notBegun, type MemberStates, type Outlook } from '../process-definition.js';
import { answersDue } from './after-submission.js';

/**
 * Reminds a directorate, and escalates when it is late (R6). Tells it of a purchase whose duty moved. Once its
 * programme is in, follows each purchase until its lots are decided and it is planned. It ends when the review closes
 * over a programme that was not submitted.
 */
export function directorateAnswer(
  forecast: Forecast,
  entity: string,
  directorate: string,
  members: MemberStates,
): Outlook {
  const reviewId = reviewOf(entity);
  const { review, closedOn } = members.one(programmingReview, reviewId);
  const programme = members.one(directorateProgramme, entity);
  if (!review) return { ...notBegun(`Revue ${reviewId} : à ouvrir.`), directorate };
  const { submittedOn } = programme;
  const open = submittedOn !== undefined || closedOn === undefined;
  if (open && submittedOn === undefined) awaitAnswer(forecast, directorate, review);
  const waiting = open ? notPlanned(forecast, programme) : [];
  for (const purchase of waiting) followPurchase(forecast, entity, purchase, members, submittedOn);
  return forecast.outlook({
    over: closedOn !== undefined && waiting.length === 0,
    stage: 'programming',
    directorate,
    details: `**Direction ${directorate}**, revue ${review.year} : ${answered(programme, review)}`,
  });
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

const PLANNING = { kind: 'planContract', occurrence: 'first' } as const;

/** A planned purchase is a contract. The programme is not read for it any more. */
function notPlanned(forecast: Forecast, { purchases }: DirectorateProgrammeState): readonly Purchase[] {
  return purchases.filter(({ purchase }) => !forecast.performed(PLANNING.kind, purchase, PLANNING.occurrence));
}

function followPurchase(
  forecast: Forecast,
  entity: string,
  declared: Purchase,
  members: MemberStates,
  submittedOn: LocalDate | undefined,
): void {
  const value = valueNow(declared, reviewOf(entity), members, declared.correctedOn ?? declared.declaredOn);
  const purchase = underCurrentDuty(declared, value);
  const { movedOn } = value;
  foreseeDutyMove(forecast, purchase.purchase, { recorded: declared.duty, now: purchase.duty, movedOn });
  if (submittedOn === undefined) return;
  if (openLots(purchase).length > 0) answersDue(forecast, purchase, laterDate(submittedOn, purchase.declaredOn));
  else planContract(forecast, entity, purchase.purchase, readyOn(purchase, submittedOn));
}

/**
 * Each purchase becomes a contract once its programme is in and its lots are decided. The contract has the same id and
 * a full copy.
 */
function planContract(forecast: Forecast, entity: string, purchase: string, ready: LocalDate): void {
  forecast.issue(
    {
      ...PLANNING,
      subject: purchase,
      dueAt: forecast.morning(ready),
      summary: `le marché ${purchase} entre en procédure`,
    },
    { aggregate: contractAggregate.category, name: 'PlanContract', id: purchase, data: { programme: entity } },
  );
}

function answered({ submittedOn, late, purchases }: DirectorateProgrammeState, { answersDueOn }: OpenedReview): string {
  if (submittedOn === undefined) return `réponse due le ${answersDueOn}.`;
  return `${purchases.length} achat(s), programme transmis le ${submittedOn}${late ? ' (en retard)' : ''}.`;
}
