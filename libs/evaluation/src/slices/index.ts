import type { AnySlice } from '@clausier/kernel';
import { freezeCentralEvaluation } from './freeze-central-evaluation.js';
import { openCentralEvaluation } from './open-central-evaluation.js';
import { openLocalEvaluation } from './open-local-evaluation.js';
import { publishCentralEvaluation } from './publish-central-evaluation.js';
import { recordAssessment } from './record-assessment.js';
import { reopenLocalEvaluation } from './reopen-local-evaluation.js';
import { signLocalEvaluation } from './sign-local-evaluation.js';
import { withdrawAssessment } from './withdraw-assessment.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  openLocalEvaluation,
  recordAssessment,
  withdrawAssessment,
  signLocalEvaluation,
  reopenLocalEvaluation,
  openCentralEvaluation,
  freezeCentralEvaluation,
  publishCentralEvaluation,
];
