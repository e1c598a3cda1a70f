import { defineEvent, f } from '@clausier/kernel';
import { SCOPES, UNITS } from '../indicators/indicator.js';

/**
 * One indicator as computed at a position. It has exactly one of `value`, the fraction with `shown`, `noData` and
 * `notSummable`.
 */
const indicatorShape = {
  id: f.openCode(),
  version: f.count(),
  unit: f.code(UNITS),
  scope: f.code(SCOPES),
  cohort: f.optional(f.openCode()),
  personal: f.flag(),
  value: f.optional(f.signedCentihours()),
  numerator: f.optional(f.signedCentihours()),
  denominator: f.optional(f.count()),
  /** Rounded half-up to 0,01; food shares to 0,1. */
  shown: f.optional(f.decimal()),
  noData: f.optional(f.flag()),
  /** The sum is beyond ±(2^53 − 1). */
  notSummable: f.optional(f.flag()),
  illustrative: f.flag(),
  /** Number of rows behind the figure. The indicator's filter finds them again at the same position. */
  rows: f.count(),
} as const;

const PERIMETERS = ['closed', 'activity'] as const;

const computedShape = {
  position: f.position(),
  headHash: f.sha256(),
  illustrative: f.flag(),
  indicators: f.list(f.object(indicatorShape)),
  /** Small numbers are not suppressed here: as they are, these tables are for the buyer's own mission only. */
  personTables: f.list(
    f.object({
      perimeter: f.code(PERIMETERS),
      rows: f.list(
        /** Hours are `null` where they cannot be summed. */
        f.object({ directorate: f.ref(), persons: f.count(), centihours: f.nullable(f.signedCentihours()) }),
      ),
    }),
  ),
} as const;

/** `centralEvaluation-<buyer>.<year>`. */
export const centralEvaluationEvents = {
  CentralEvaluationOpened: defineEvent('CentralEvaluationOpened', {
    buyer: f.ref(),
    year: f.year(),
    /** First day on which the perimeters may be frozen. */
    freezeOn: f.date(),
    publicationDueOn: f.date(),
    /** Exclusive end of `publicationDueOn`. */
    publicationDueAt: f.instant(),
  }),
  PerimetersFrozen: defineEvent('PerimetersFrozen', {
    position: f.position(),
    headHash: f.sha256(),
    closed: f.list(f.ref()),
    activity: f.list(f.ref()),
    missing: f.list(f.object({ directorate: f.ref(), contract: f.ref() })),
  }),
  /** Version 2 also knows sums that no number can hold. */
  IndicatorsComputed: defineEvent('IndicatorsComputed', computedShape, [(data) => data]),
  /** The first version, or a later one where something changed since. Earlier versions stay readable. */
  CentralEvaluationPublished: defineEvent('CentralEvaluationPublished', {
    version: f.count(),
    position: f.position(),
    illustrative: f.flag(),
    /** `null` is a suppressed measure. A suppressed row loses all of them. */
    personTables: f.list(
      f.object({
        perimeter: f.code(PERIMETERS),
        rows: f.list(
          f.object({
            directorate: f.ref(),
            persons: f.nullable(f.count()),
            centihours: f.nullable(f.signedCentihours()),
          }),
        ),
      }),
    ),
    /** Indicators about people that rest on too few of them. */
    withheld: f.list(f.object({ id: f.openCode(), cohort: f.optional(f.openCode()) })),
  }),
};
