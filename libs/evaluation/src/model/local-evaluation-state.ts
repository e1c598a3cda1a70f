import type { EventData, LocalDate } from '@clausier/kernel';
import type { localEvaluationEvents, Signature } from '../events/local-evaluation-events.js';

type Opening = EventData<typeof localEvaluationEvents.LocalEvaluationOpened>;
type Frozen = 'position' | 'figures' | 'persons' | 'penaltiesCents';
export type LotFigures = Opening['figures'][number];
export type Assessment = EventData<typeof localEvaluationEvents.AssessmentRecorded> & {
  readonly recordedOn: LocalDate;
};

interface WithdrawnAssessment extends Assessment {
  readonly withdrawnOn: LocalDate;
  readonly reason: string;
}

/** One freeze of the figures. A reopening adds another and keeps this one readable. */
interface FrozenFigures extends Pick<Opening, Frozen | 'occurrence'> {
  readonly openedOn: LocalDate;
}

interface SignatureGiven {
  readonly as: Signature;
  /** Actor id. */
  readonly by: string;
  readonly signedOn: LocalDate;
}

/** What an evaluation keeps from its first opening on. */
export interface EvaluationRecord extends Omit<Opening, Frozen> {
  readonly current: FrozenFigures;
  /** Earlier freezes, the oldest first. */
  readonly earlier: readonly FrozenFigures[];
  readonly signatures: readonly SignatureGiven[];
  /** The last of each indicator. */
  readonly assessments: readonly Assessment[];
  /** What was withdrawn, the oldest first. */
  readonly withdrawn: readonly WithdrawnAssessment[];
}

/** `localEvaluation-<contract>`: a union on `status`. `reopened` waits for the figures to be frozen again. */
export type LocalEvaluationState =
  | { readonly status: 'none' }
  | (EvaluationRecord & { readonly status: 'open' })
  | (EvaluationRecord & { readonly status: 'closed'; readonly closedOn: LocalDate })
  | (EvaluationRecord & { readonly status: 'reopened'; readonly reopenedOn: LocalDate });

export const noEvaluation: LocalEvaluationState = { status: 'none' };
