import type { Instant, LocalDate, NewEvent, Position } from '@clausier/kernel';
import type { localEvaluationEvents, Signature } from '../events/local-evaluation-events.js';

type DataOf<E extends (...args: never[]) => NewEvent> = ReturnType<E>['data'];

export type LotFigures = DataOf<typeof localEvaluationEvents.LocalEvaluationOpened>['figures'][number];
export type Assessment = DataOf<typeof localEvaluationEvents.AssessmentRecorded> & { readonly recordedOn: LocalDate };

interface WithdrawnAssessment extends Assessment {
  readonly withdrawnOn: LocalDate;
  readonly reason: string;
}

/** One freeze of the figures. A reopening adds another and keeps this one readable. */
interface FrozenFigures {
  readonly occurrence: number;
  readonly position: Position;
  readonly openedOn: LocalDate;
  readonly figures: readonly LotFigures[];
  readonly persons: number;
  readonly penaltiesCents: number;
}

interface SignatureGiven {
  readonly as: Signature;
  /** Actor id. */
  readonly by: string;
  readonly signedOn: LocalDate;
}

/** What an evaluation keeps from its first opening on. */
export interface EvaluationRecord {
  readonly buyer: string;
  readonly directorate: string;
  readonly contract: string;
  /** 1 for the first opening. */
  readonly occurrence: number;
  readonly current: FrozenFigures;
  /** Earlier freezes, the oldest first. */
  readonly earlier: readonly FrozenFigures[];
  readonly requiredSignatures: readonly Signature[];
  readonly signaturesDueOn: LocalDate;
  readonly signaturesDueAt: Instant;
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
