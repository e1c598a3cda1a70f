import { programmingReview, type ReviewFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: review id, `<buyer>.<year>`. A review that nobody opened has no `openedOn`. */
export const reviewResolver: FactResolver<ReviewFact> = {
  resolve: async (load, key) => {
    const { review, closedOn } = await load.state(programmingReview, key);
    return {
      openedOn: review?.openedOn,
      answersDueOn: review?.answersDueOn,
      closedOn,
      directorates: review?.directorates ?? [],
    };
  },
};
