import { deadline } from '@clausier/calendar';
import { accept, slicesOf, unchanged, type Command, type DataOf, type Decision, type Refusal } from '@clausier/kernel';
import { programmingReviewEvents } from '../events/programming-review.js';
import { buyerFact, type BuyerFact } from '../facts.js';
import { buyerOf, parseReviewId, type ReviewId } from '../model/ids.js';
import type { OpenedReview } from '../model/programming-review-state.js';
import { programmingReview } from '../model/programming-review.js';
import { refuse } from '../refusals.js';
import { openingReserved, outOfSeason } from '../rules/opening.js';
import { before } from '../rules/steps.js';

const body = {};

/** Directorates answer in 28 days, extended to a working day of the buyer's calendar (R6). */
export const openProgrammingReview = slicesOf(programmingReview)({
  name: 'OpenProgrammingReview',
  summary: 'Ouvrir la revue annuelle de programmation : les directions ont quatre semaines pour répondre.',
  body,
  facts: { buyer: { fact: buyerFact, key: ({ id }) => buyerOf(id) } },
  permission: {
    roles: ['essHead', 'transversalGroup'],
    processes: ['annualProgrammingReview'],
  },
  decide(state, command, { buyer }) {
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
  },
});

/** A process finds its work done. A person is told that the year has its review. */
function alreadyOpen({ year, openedOn }: OpenedReview, { actor, data }: Command<DataOf<typeof body>>): Decision {
  if (actor.kind === 'system' || data.on === openedOn) return unchanged;
  return refuse('REVIEW_ALREADY_OPEN', { year, openedOn });
}

function buyerRefusal(id: ReviewId, buyer: BuyerFact, { on }: Command): Refusal | undefined {
  if (buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: id.buyer });
  if (buyer.directorates.length === 0) return refuse('REVIEW_WITHOUT_DIRECTORATES', { buyer: id.buyer });
  return before(buyer.registeredOn, on);
}
