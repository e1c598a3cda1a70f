import type { LocalDate, Refusal } from '@clausier/kernel';
import { countedCentihours } from '../model/ledger-entries.js';
import type { HoursState, Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { hours } from './figures.js';
import { daysOf, mostCentihours } from './period.js';

/** The statement that a signed delta would correct (R7), or why it cannot. */
export function correctable(
  state: HoursState,
  data: { readonly statement: string; readonly deltaCentihours: number },
  on: LocalDate,
): Statement | Refusal {
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
