import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { programmingReviewEvents } from '../../events/programming-review.js';
import type { ProgrammingReviewState } from '../../model/programming-review.js';
import { refuse } from '../../refusals.js';
import type { InviteDirectorate } from './schema.js';

/** Once the review is closed an invitation is no longer due, which is a success for the process. */
export function decide(state: ProgrammingReviewState, { data, id }: Command<InviteDirectorate>): Decision {
  const { directorate } = data;
  if (!state.review) return refuse('REVIEW_NOT_OPEN', { review: id });
  const known = state.review.directorates;
  if (!known.includes(directorate)) return refuse('DIRECTORATE_UNKNOWN', { directorate, known }, 'directorate');
  if (state.closedOn !== undefined) return unchanged;
  if (state.invited.some((invitation) => invitation.directorate === directorate)) return unchanged;
  return accept(programmingReviewEvents.DirectorateInvited({ directorate }));
}
