import type { AnySlice } from '@clausier/kernel';
import { confirmEligibility } from './confirm-eligibility/index.js';
import { extendEligibility } from './extend-eligibility/index.js';
import { informParticipant } from './inform-participant/index.js';
import { proposeParticipant } from './propose-participant.js';
import { recordExit } from './record-exit/index.js';
import { refuseEligibility } from './refuse-eligibility/index.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  proposeParticipant,
  informParticipant,
  confirmEligibility,
  extendEligibility,
  refuseEligibility,
  recordExit,
];
