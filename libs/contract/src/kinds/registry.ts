import type { ClauseKind } from '@clausier/rulebook';
import { awardCriterion } from './award-criterion/rules.js';
import type { ClauseKindRules } from './clause-kind.js';
import { executionCondition } from './execution-condition/rules.js';
import { insertionService } from './insertion-service/rules.js';
import { reservedLot } from './reserved-lot/rules.js';
import { socialCondition } from './social-condition/rules.js';
import { supplyCondition } from './supply-condition/rules.js';

/** Every kind of clause. A missing kind does not compile. */
export const clauseKinds: Readonly<Record<ClauseKind, ClauseKindRules>> = {
  executionCondition,
  socialCondition,
  insertionService,
  reservedLot,
  awardCriterion,
  supplyCondition,
};
