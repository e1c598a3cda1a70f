import type { AnySlice } from '@clausier/kernel';
import { confirmEligibility } from './confirm-eligibility.js';
import { extendEligibility } from './extend-eligibility.js';
import { informParticipant } from './inform-participant.js';
import { proposeParticipant } from './propose-participant.js';
import { recordExit } from './record-exit.js';
import { refuseEligibility } from './refuse-eligibility.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  proposeParticipant,
  informParticipant,
  confirmEligibility,
  extendEligibility,
  refuseEligibility,
  recordExit,
];
