import type { AnySlice } from '@clausier/kernel';
import { confirmEligibility } from './confirm-eligibility.js';
import { correctParticipantIdentity } from './correct-participant-identity.js';
import { extendEligibility } from './extend-eligibility.js';
import { informParticipant } from './inform-participant.js';
import { mergeParticipant } from './merge-participant.js';
import { proposeParticipant } from './propose-participant.js';
import { recordExit } from './record-exit.js';
import { refuseEligibility } from './refuse-eligibility.js';
import { undoParticipantMerge } from './undo-participant-merge.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  proposeParticipant,
  informParticipant,
  confirmEligibility,
  extendEligibility,
  refuseEligibility,
  recordExit,
  correctParticipantIdentity,
  mergeParticipant,
  undoParticipantMerge,
];
