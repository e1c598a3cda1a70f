import { accept, type Command, type Decision } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import { partsOfHoursId } from '../../model/hours-id.js';
import { countedCentihours } from '../../model/ledger-entries.js';
import type { HoursState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { hours } from '../../rules/figures.js';
import { daysOf, mostCentihours } from '../../rules/period.js';
import type { CorrectHours } from './schema.js';

/** R7: a correction is a signed delta naming the statement and the reason, never an edit; it outlives the freeze (R11). */
export function decide(state: HoursState, command: Command<CorrectHours>): Decision {
  const { statement, deltaCentihours: delta, reason } = command.data;
  const parts = partsOfHoursId(command.id);
  if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
  const known = state.statements.find((candidate) => candidate.statement === statement);
  if (!known) return refuse('STATEMENT_UNKNOWN', { statement }, 'statement');
  if (known.status !== 'validated' || known.validatedOn === undefined)
    return refuse('STATEMENT_NOT_VALIDATED', { statement }, 'statement');
  if (command.on < known.validatedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'la validation', previous: known.validatedOn }, 'on');

  if (delta === 0) return refuse('CORRECTION_EMPTY', {}, 'deltaCentihours');
  const counted = countedCentihours(known);
  if (counted + delta < 0)
    return refuse(
      'CORRECTION_BELOW_ZERO',
      { statement, counted: hours(counted), delta: hours(delta) },
      'deltaCentihours',
    );
  const maximum = mostCentihours(known, known.headcount);
  if (counted + delta > maximum)
    return refuse(
      'HOURS_IMPOSSIBLE',
      { hours: hours(counted + delta), days: daysOf(known), maximum: hours(maximum) },
      'deltaCentihours',
    );

  const { lot, participant } = known;
  return accept(hoursEvents.HoursCorrected({ ...parts, statement, lot, participant, deltaCentihours: delta, reason }));
}
