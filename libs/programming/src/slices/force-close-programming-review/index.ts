import { slicesOf, type Command } from '@clausier/kernel';
import { programmesFact } from '../../facts.js';
import { programmingReviewAggregate, type ProgrammingReviewState } from '../../model/programming-review.js';
import { reviewScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { forceCloseProgrammingReviewSchema, type ForceCloseProgrammingReview } from './schema.js';

export const forceCloseProgrammingReview = slicesOf(programmingReviewAggregate)({
  name: 'ForceCloseProgrammingReview',
  summary: 'Clore la revue d’autorité, avec un motif, bien que des directions manquent.',
  schema: forceCloseProgrammingReviewSchema,
  facts: {
    programmes: programmesFact(
      (command: Command<ForceCloseProgrammingReview>, _state: ProgrammingReviewState) => command.id,
    ),
  },
  permission: { roles: ['essHead'], scope: reviewScope },
  decide,
});
