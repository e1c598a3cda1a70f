import { deadline } from '@clausier/calendar';
import { accept, unchanged, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { programmingReviewEvents } from '../../events/programming-review.js';
import type { BuyerFact } from '../../facts.js';
import { parseReviewId, type ReviewId } from '../../model/ids.js';
import type { OpenedReview, ProgrammingReviewState } from '../../model/programming-review.js';
import { refuse } from '../../refusals.js';
import { openingReserved, outOfSeason } from '../../rules/opening.js';
import { before } from '../../rules/steps.js';
import type { OpenProgrammingReview } from './schema.js';

/** Directorates answer in 28 days, extended to a working day of the buyer's calendar (R6). */
export function decide(
  state: ProgrammingReviewState,
  command: Command<OpenProgrammingReview>,
  { buyer }: { readonly buyer: BuyerFact },
): Decision {
  if (state.review) return alreadyOpen(state.review, command);
  const id = parseReviewId(command.id);
  if (!id) return refuse('REVIEW_NOT_OPEN', { review: command.id });
  const { on } = command;
  const refusal = buyerRefusal(id, buyer, command) ?? outOfSeason(id.year, on) ?? openingReserved(command.actor, on);
  if (refusal) return refusal;
  const { dueOn, dueAt } = deadline('reviewAnswer', on, buyer.calendar, buyer.zone);
  return accept(
    programmingReviewEvents.ProgrammingReviewOpened({
      ...id,
      directorates: buyer.directorates.map(({ directorate }) => directorate),
      openedOn: on,
      answersDueOn: dueOn,
      answersDueAt: dueAt,
    }),
  );
}

/** A process finds its work done; a person is told that the year has its review. */
function alreadyOpen({ year, openedOn }: OpenedReview, { actor, data }: Command<OpenProgrammingReview>): Decision {
  if (actor.kind === 'system' || data.on === openedOn) return unchanged;
  return refuse('REVIEW_ALREADY_OPEN', { year, openedOn });
}

function buyerRefusal(id: ReviewId, buyer: BuyerFact, { on }: Command): Refusal | undefined {
  if (buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: id.buyer });
  if (buyer.directorates.length === 0) return refuse('REVIEW_WITHOUT_DIRECTORATES', { buyer: id.buyer });
  return before(buyer.registeredOn, on);
}
