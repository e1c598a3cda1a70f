import { slicesOf, type Command } from '@clausier/kernel';
import { programmesFact } from '../../facts.js';
import { programmingReviewAggregate, type ProgrammingReviewState } from '../../model/programming-review.js';
import { reviewScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { closeProgrammingReviewSchema } from './schema.js';

export const closeProgrammingReview = slicesOf(programmingReviewAggregate)({
  name: 'CloseProgrammingReview',
  summary: 'Clore la revue : toutes les directions ont remis leur programme.',
  schema: closeProgrammingReviewSchema,
  facts: { programmes: programmesFact((command: Command, _state: ProgrammingReviewState) => command.id) },
  permission: { roles: [], processes: ['annualProgrammingReview'], scope: reviewScope },
  decide,
});
