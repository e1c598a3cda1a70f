import type { AnySlice } from '@clausier/kernel';
import { freezeCentralEvaluation } from './freeze-central-evaluation/index.js';
import { openCentralEvaluation } from './open-central-evaluation/index.js';
import { openLocalEvaluation } from './open-local-evaluation/index.js';
import { publishCentralEvaluation } from './publish-central-evaluation/index.js';
import { recordAssessment } from './record-assessment/index.js';
import { reopenLocalEvaluation } from './reopen-local-evaluation/index.js';
import { signLocalEvaluation } from './sign-local-evaluation/index.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  openLocalEvaluation,
  recordAssessment,
  signLocalEvaluation,
  reopenLocalEvaluation,
  openCentralEvaluation,
  freezeCentralEvaluation,
  publishCentralEvaluation,
];
