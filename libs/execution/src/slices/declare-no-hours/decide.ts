import { firstDayOf, lastDayOf } from '@clausier/calendar';
import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import type { ExecutionContractFact, FreezeFact, LotFact } from '../../facts.js';
import { partsOfHoursId } from '../../model/hours-id.js';
import type { HoursState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { employerOutsideLot } from '../../rules/employer.js';
import { frozen } from '../../rules/freeze.js';
import type { DeclareNoHours } from './schema.js';

export interface Facts {
  readonly contract: ExecutionContractFact | null;
  readonly freeze: FreezeFact;
}

export function decide(state: HoursState, command: Command<DeclareNoHours>, facts: Facts): Decision {
  const { lot: lotRef, employer, reason } = command.data;
  const parts = partsOfHoursId(command.id);
  if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
  const lot = facts.contract?.lots.find((candidate) => candidate.lot === lotRef);
  if (!lot) return refuse('LOT_UNKNOWN', { contract: parts.contract, lot: lotRef }, 'lot');

  const stranger = employerOutsideLot(lot, employer);
  if (stranger) return stranger;

  const mine = <T extends { readonly lot: string; readonly employer: string }>(entry: T) =>
    entry.lot === lotRef && entry.employer === employer;
  const said = state.noHours.find(mine);
  if (said?.reason === reason) return unchanged;
  if (state.statements.some((statement) => mine(statement) && statement.status !== 'rejected'))
    return refuse('HOURS_ALREADY_DECLARED', { employer, lot: lotRef });

  return (
    frozen(parts.contract, facts.freeze) ??
    monthRefusal(lot, parts.month, command.on) ??
    accept(hoursEvents.NoHoursDeclared({ ...parts, lot: lotRef, employer, reason }))
  );
}

/** The month must belong to the lot's course, and what is left of it must be over. */
function monthRefusal(lot: LotFact, month: string, on: string) {
  const [from, last] = [firstDayOf(month), lastDayOf(month)];
  if (lot.startedOn === undefined) return refuse('LOT_NOT_STARTED', { lot: lot.lot }, 'lot');
  if (last < lot.startedOn) return refuse('PERIOD_BEFORE_LOT', { from, lot: lot.lot, startedOn: lot.startedOn }, 'lot');
  if (lot.endedOn !== undefined && from > lot.endedOn)
    return refuse('PERIOD_AFTER_LOT', { until: last, lot: lot.lot, endedOn: lot.endedOn }, 'lot');
  const until = lot.endedOn !== undefined && lot.endedOn < last ? lot.endedOn : last;
  return on < until ? refuse('PERIOD_NOT_OVER', { until, on }, 'on') : undefined;
}
