import { firstDayOf, lastDayOf } from '@clausier/calendar';
import { accept, f, slicesOf, unchanged, type LocalDate, type Refusal } from '@clausier/kernel';
import { NO_HOURS_REASONS, hoursEvents } from '../events/hours-events.js';
import { executionContractFact, freezeFact, type LotFact } from '../facts.js';
import { hours } from '../model/hours.js';
import { partsOfHoursId } from '../model/hours-id.js';
import { refuse } from '../refusals.js';
import { employerOutsideLot } from '../rules/employer.js';
import { frozen } from '../rules/freeze.js';
import { contractOf, hoursScope } from '../rules/scope.js';

export const declareNoHours = slicesOf(hours)({
  name: 'DeclareNoHours',
  summary: 'Déclare qu’un employeur n’a fait aucune heure sur un lot ce mois-ci.',
  body: { lot: f.ref(), employer: f.ref(), reason: f.code(NO_HOURS_REASONS) },
  facts: {
    contract: { fact: executionContractFact, key: ({ id }) => contractOf(id) },
    freeze: { fact: freezeFact, key: ({ id }) => contractOf(id) },
  },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (_, { id, data }, { contract }) => hoursScope(id, contract, data.employer),
  },
  decide(state, { id, data, on }, facts) {
    const { lot: lotRef, employer, reason } = data;
    const parts = partsOfHoursId(id);
    if (!parts) return refuse('MONTH_UNKNOWN', { id });
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
      monthRefusal(lot, parts.month, on) ??
      accept(hoursEvents.NoHoursDeclared({ ...parts, lot: lotRef, employer, reason }))
    );
  },
});

/** The month meets the lot's course, and the part of it before the lot's end is over. */
function monthRefusal(lot: LotFact, month: string, on: LocalDate): Refusal | undefined {
  const [from, last] = [firstDayOf(month), lastDayOf(month)];
  if (lot.startedOn === undefined) return refuse('LOT_NOT_STARTED', { lot: lot.lot }, 'lot');
  if (last < lot.startedOn) return refuse('PERIOD_BEFORE_LOT', { from, lot: lot.lot, startedOn: lot.startedOn }, 'lot');
  if (lot.statedFrom !== undefined && last < lot.statedFrom)
    return refuse('PERIOD_IN_OPENING_BALANCE', { from, lot: lot.lot, statedFrom: lot.statedFrom }, 'lot');
  if (lot.endedOn !== undefined && from > lot.endedOn)
    return refuse('PERIOD_AFTER_LOT', { until: last, lot: lot.lot, endedOn: lot.endedOn }, 'lot');
  const until = lot.endedOn !== undefined && lot.endedOn < last ? lot.endedOn : last;
  return on < until ? refuse('PERIOD_NOT_OVER', { until, on }, 'on') : undefined;
}
