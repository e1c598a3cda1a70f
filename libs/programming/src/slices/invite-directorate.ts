import { accept, f, slicesOf, unchanged, effectiveSince } from '@clausier/kernel';
import { programmingReviewEvents } from '../events/programming-review.js';
import { programmingReview } from '../model/programming-review.js';
import { refuse } from '../refusals.js';

export const inviteDirectorate = slicesOf(programmingReview)({
  name: 'InviteDirectorate',
  summary: 'Inviter une direction à remettre son programme.',
  body: { directorate: f.ref() },
  permission: { roles: [], processes: ['annualProgrammingReview'] },
  decide(state, command) {
    const { data, id } = command;
    const { directorate } = data;
    if (!state.review) return refuse('REVIEW_NOT_OPEN', { review: id });
    const known = state.review.directorates;
    if (!known.includes(directorate)) return refuse('DIRECTORATE_UNKNOWN', { directorate, known }, 'directorate');
    // An invitation to a closed review is no longer due: the process has nothing left to do.
    if (state.closedOn !== undefined) return unchanged;
    if (state.invited.some((invitation) => invitation.directorate === directorate)) return unchanged;
    const effectiveOn = effectiveSince(state.review.openedOn, command);
    return accept(programmingReviewEvents.DirectorateInvited({ directorate }, effectiveOn));
  },
});
