import { defineEvent, f } from '@clausier/kernel';

/** In whose name an evaluation is signed (R11). `mission`: the ESS officer or head. */
const SIGNATURES = ['directorate', 'facilitator', 'mission'] as const;
export type Signature = (typeof SIGNATURES)[number];

/** How strong an impact is, as expected, perceived or found. */
export const IMPACT_LEVELS = ['negative', 'none', 'weak', 'medium', 'strong'] as const;

/** Hours of a lot at the freeze; centihours, corrections included in `validated`. */
const lotFigures = {
  lot: f.ref(),
  agreedCentihours: f.centihours(),
  dueCentihours: f.centihours(),
  declaredCentihours: f.centihours(),
  validatedCentihours: f.signedCentihours(),
  /** Done before a running contract was tracked. It counts in the balance, apart from `validated`. */
  openingCentihours: f.optional(f.centihours()),
  creditInCentihours: f.centihours(),
  creditOutCentihours: f.centihours(),
  balanceCentihours: f.signedCentihours(),
  shortfallCentihours: f.centihours(),
  surplusCentihours: f.centihours(),
} as const;

/** `localEvaluation-<contract>`. */
export const localEvaluationEvents = {
  /** Figures frozen at `position`. A reopened evaluation is opened again, as the next `occurrence`. */
  LocalEvaluationOpened: defineEvent('LocalEvaluationOpened', {
    buyer: f.ref(),
    directorate: f.ref(),
    contract: f.ref(),
    /** 1 for the first opening. */
    occurrence: f.count(),
    position: f.position(),
    figures: f.list(f.object(lotFigures)),
    /** Distinct participants with validated hours. */
    persons: f.count(),
    /** Penalties decided, applied or reduced. */
    penaltiesCents: f.cents(),
    requiredSignatures: f.list(f.code(SIGNATURES)),
    signaturesDueOn: f.date(),
    /** Exclusive end of `signaturesDueOn`. */
    signaturesDueAt: f.instant(),
  }),
  AssessmentRecorded: defineEvent('AssessmentRecorded', {
    indicator: f.openCode(),
    /** Value before the clause; missing where none was measured. */
    pointZero: f.optional(f.count()),
    expected: f.optional(f.code(IMPACT_LEVELS)),
    perceived: f.optional(f.code(IMPACT_LEVELS)),
    real: f.optional(f.code(IMPACT_LEVELS)),
  }),
  /** Recorded by mistake: it counts no longer, until it is recorded again. */
  AssessmentWithdrawn: defineEvent('AssessmentWithdrawn', { indicator: f.openCode(), reason: f.publicReason() }),
  LocalEvaluationSigned: defineEvent('LocalEvaluationSigned', { as: f.code(SIGNATURES), occurrence: f.count() }),
  /** Both signatures are in. Its `effectiveOn` says in which year the contract closes. */
  LocalEvaluationClosed: defineEvent('LocalEvaluationClosed', {
    buyer: f.ref(),
    directorate: f.ref(),
    contract: f.ref(),
    occurrence: f.count(),
  }),
  LocalEvaluationReopened: defineEvent('LocalEvaluationReopened', {
    occurrence: f.count(),
    cause: f.code(['figuresCorrected', 'decided']),
    reason: f.optional(f.publicReason()),
  }),
};
