import { slicesOf } from '@clausier/kernel';
import { programmingReviewAggregate } from '../../model/programming-review.js';
import { reviewScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { inviteDirectorateSchema } from './schema.js';

export const inviteDirectorate = slicesOf(programmingReviewAggregate)({
  name: 'InviteDirectorate',
  summary: 'Inviter une direction à remettre son programme.',
  schema: inviteDirectorateSchema,
  permission: { roles: [], processes: ['annualProgrammingReview'], scope: reviewScope },
  decide,
});
