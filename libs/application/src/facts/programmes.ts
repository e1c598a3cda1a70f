import {
  directorateProgramme,
  parseReviewId,
  programmeId,
  programmingReview,
  type DirectorateProgrammeState,
  type ProgrammesFact,
} from '@clausier/programming';
import type { FactLoader, FactResolver } from './resolver.js';

/** The programmes of a review, each with its directorate, in the order of the review. */
export async function programmesOf(
  load: FactLoader,
  review: string,
): Promise<readonly (DirectorateProgrammeState & { readonly directorate: string })[]> {
  const id = parseReviewId(review);
  const { review: opened } = await load.state(programmingReview, review);
  if (!id || !opened) return [];
  return Promise.all(
    opened.directorates.map(async (directorate) => ({
      directorate,
      ...(await load.state(directorateProgramme, programmeId({ ...id, directorate }))),
    })),
  );
}

/** Key: review id, `<buyer>.<year>`. */
export const programmesResolver: FactResolver<ProgrammesFact> = {
  resolve: async (load, key) =>
    (await programmesOf(load, key)).map(({ directorate, submittedOn }) => ({ directorate, submittedOn })),
};
