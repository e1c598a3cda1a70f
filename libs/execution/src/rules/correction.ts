import { f, type Command, type FieldValues, type Refusal } from '@clausier/kernel';
import { CORRECTION_REASONS } from '../events/hours-events.js';
import type { ParticipantFact } from '../facts.js';
import { countedCentihours, workedCentihours } from '../model/ledger-entries.js';
import type { HoursState, Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { hours } from './figures.js';
import { impossibleOverlap } from './impossible-overlap.js';
import { daysOf, mostCentihours } from './period.js';
import { claimsOf } from './person-claims.js';

/** A correction, as it is asked for and as it is made. */
export const correctionShape = {
  statement: f.ref(),
  deltaCentihours: f.signedCentihours(),
  reason: f.code(CORRECTION_REASONS),
} as const;
export type CorrectionData = FieldValues<typeof correctionShape>;

/** The statement that a signed delta corrects (R7), or the refusal where it cannot. */
export function correctable(
  state: HoursState,
  { data, on }: Command<CorrectionData>,
  participant: ParticipantFact | undefined,
): Statement | Refusal {
  const { statement, deltaCentihours: delta } = data;
  const known = state.statements.find((candidate) => candidate.statement === statement);
  if (!known) return refuse('STATEMENT_UNKNOWN', { statement }, 'statement');
  if (known.status !== 'validated' || known.validatedOn === undefined)
    return refuse('STATEMENT_NOT_VALIDATED', { statement }, 'statement');
  if (on < known.validatedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la validation', previous: known.validatedOn }, 'on');
  return figureRefused(known, delta) ?? overlapRefused(state, known, delta, participant) ?? known;
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
  const total = counted + delta;
  return total > maximum
    ? refuse(
        'HOURS_IMPOSSIBLE',
        { hours: hours(total), days: daysOf(known), maximum: hours(maximum) },
        'deltaCentihours',
      )
    : undefined;
}

/** R7: hours added by a correction overlap like declared ones. Taking hours away is always possible. */
function overlapRefused(
  state: HoursState,
  known: Statement,
  delta: number,
  person: ParticipantFact | undefined,
): Refusal | undefined {
  if (person === undefined || delta < 0) return undefined;
  const claim = { ...known, participant: person.participant, declared: workedCentihours(known) + delta };
  return impossibleOverlap(claim, claimsOf(state, person, known.statement), 'deltaCentihours');
}
