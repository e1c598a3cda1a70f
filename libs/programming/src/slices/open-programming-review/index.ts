import { slicesOf, type Command } from '@clausier/kernel';
import { buyerFact } from '../../facts.js';
import { buyerOf } from '../../model/ids.js';
import { programmingReviewAggregate, type ProgrammingReviewState } from '../../model/programming-review.js';
import { reviewScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { openProgrammingReviewSchema, type OpenProgrammingReview } from './schema.js';

export const openProgrammingReview = slicesOf(programmingReviewAggregate)({
  name: 'OpenProgrammingReview',
  summary: 'Ouvrir la revue annuelle de programmation : les directions ont quatre semaines pour répondre.',
  schema: openProgrammingReviewSchema,
  facts: {
    buyer: buyerFact((command: Command<OpenProgrammingReview>, _state: ProgrammingReviewState) => buyerOf(command.id)),
  },
  permission: {
    roles: ['essHead', 'transversalGroup'],
    processes: ['annualProgrammingReview'],
    scope: reviewScope,
  },
  decide,
});
