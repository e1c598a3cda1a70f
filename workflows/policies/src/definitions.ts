import type { ProcessName } from '@clausier/workflow-contract';
import { annualProgrammingReview } from './annual-programming-review/policy.js';
import { centralEvaluation } from './central-evaluation/policy.js';
import { executionTracking } from './execution-tracking/policy.js';
import { localEvaluation } from './local-evaluation/policy.js';
import type { ProcessDefinition } from './process-definition.js';
import { tendering } from './tendering/policy.js';

/** Every process: forgetting one does not compile. */
export const processDefinitions: Readonly<Record<ProcessName, ProcessDefinition>> = {
  annualProgrammingReview,
  tendering,
  executionTracking,
  localEvaluation,
  centralEvaluation,
};
