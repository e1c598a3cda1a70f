import type { AnySlice } from '@clausier/kernel';
import { answerOpportunity } from './answer-opportunity/index.js';
import { attachPurchase } from './attach-purchase/index.js';
import { closeProgrammingReview } from './close-programming-review/index.js';
import { correctPurchase } from './correct-purchase/index.js';
import { decideLot } from './decide-lot/index.js';
import { declarePurchase } from './declare-purchase/index.js';
import { defineOperation } from './define-operation/index.js';
import { forceCloseProgrammingReview } from './force-close-programming-review/index.js';
import { inviteDirectorate } from './invite-directorate/index.js';
import { openProgrammingReview } from './open-programming-review/index.js';
import { sizeLot } from './size-lot.js';
import { submitProgramme } from './submit-programme/index.js';

/** Every command of programming. */
export const slices: readonly AnySlice[] = [
  openProgrammingReview,
  inviteDirectorate,
  closeProgrammingReview,
  forceCloseProgrammingReview,
  declarePurchase,
  correctPurchase,
  answerOpportunity,
  sizeLot,
  decideLot,
  submitProgramme,
  defineOperation,
  attachPurchase,
];
