import { f, type FieldValues, type LocalDate, type Refusal } from '@clausier/kernel';
import { CORRECTION_REASONS } from '../events/hours-events.js';
import { countedCentihours } from '../model/ledger-entries.js';
import type { HoursState, Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { hours } from './figures.js';
import { daysOf, mostCentihours } from './period.js';

/** A correction, as it is asked for and as it is made. */
export const correctionShape = {
  statement: f.ref(),
  deltaCentihours: f.signedCentihours(),
  reason: f.code(CORRECTION_REASONS),
} as const;
export type CorrectionData = FieldValues<typeof correctionShape>;

/** The statement that a signed delta corrects (R7), or the refusal where it cannot. */
export function correctable(state: HoursState, data: CorrectionData, on: LocalDate): Statement | Refusal {
  const { statement, deltaCentihours: delta } = data;
  const known = state.statements.find((candidate) => candidate.statement === statement);
  if (!known) return refuse('STATEMENT_UNKNOWN', { statement }, 'statement');
  if (known.status !== 'validated' || known.validatedOn === undefined)
    return refuse('STATEMENT_NOT_VALIDATED', { statement }, 'statement');
  if (on < known.validatedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la validation', previous: known.validatedOn }, 'on');
  return figureRefused(known, delta) ?? known;
}

function figureRefused(known: Statement, delta: number): Refusal | undefined {
  if (delta === 0) return refuse('CORRECTION_EMPTY', {}, 'deltaCentihours');
  const { statement } = known;
  const counted = countedCentihours(known);
  if (counted + delta < 0)
    return refuse(
      'CORRECTION_BELOW_ZERO',
      { statement, counted: hours(counted), delta: hours(delta) },
      'deltaCentihours',
    );
  const maximum = mostCentihours(known, known.headcount);
  return counted + delta > maximum
    ? refuse(
        'HOURS_IMPOSSIBLE',
        { hours: hours(counted + delta), days: daysOf(known), maximum: hours(maximum) },
        'deltaCentihours',
      )
    : undefined;
}
