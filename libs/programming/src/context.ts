import type { Context } from '@clausier/kernel';
import { directorateProgramme } from './model/directorate-programme.js';
import { operation } from './model/operation.js';
import { programmingReview } from './model/programming-review.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

/** The annual programming review: campaigns, the directorates' programmes, works operations. */
export const programmingContext: Context = {
  name: 'programming',
  aggregates: [programmingReview, directorateProgramme, operation],
  slices,
  refusals,
};
