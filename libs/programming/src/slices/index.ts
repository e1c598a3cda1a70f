import type { AnySlice } from '@clausier/kernel';
import { amendOperation } from './amend-operation.js';
import { answerOpportunity } from './answer-opportunity.js';
import { attachPurchase } from './attach-purchase.js';
import { closeProgrammingReview } from './close-programming-review.js';
import { correctPurchase } from './correct-purchase.js';
import { decideLot } from './decide-lot.js';
import { declarePurchase } from './declare-purchase.js';
import { defineOperation } from './define-operation.js';
import { detachPurchase } from './detach-purchase.js';
import { forceCloseProgrammingReview } from './force-close-programming-review.js';
import { inviteDirectorate } from './invite-directorate.js';
import { openProgrammingReview } from './open-programming-review.js';
import { regroupPurchase } from './regroup-purchase.js';
import { sizeLot } from './size-lot.js';
import { submitProgramme } from './submit-programme.js';
import { withdrawPurchase } from './withdraw-purchase.js';

/** Every command of programming. */
export const slices: readonly AnySlice[] = [
  openProgrammingReview,
  inviteDirectorate,
  closeProgrammingReview,
  forceCloseProgrammingReview,
  declarePurchase,
  correctPurchase,
  regroupPurchase,
  withdrawPurchase,
  answerOpportunity,
  sizeLot,
  decideLot,
  submitProgramme,
  defineOperation,
  attachPurchase,
  detachPurchase,
  amendOperation,
];
