import type { LocalDate } from '@clausier/kernel';
import { laterDate } from '@clausier/calendar';
import type { DutyRecord } from '@clausier/clauses';
import { dutyMove, lastOutcomeTold, type ToldOutcome } from '@clausier/governance';
import {
  directorateProgramme,
  groupMembers,
  operation as operationAggregate,
  type DirectorateProgrammeState,
  type OperationState,
  type ValueFacts,
} from '@clausier/programming';
import type { Forecast } from './forecast.js';
import type { MemberStates } from './process-definition.js';

/** What a purchase or contract is counted with. */
interface Counted {
  readonly group?: string | undefined;
  readonly operation?: string | undefined;
}

/** Group and operation of a purchase as the followed streams tell them, and the last day on which one of them moved. */
interface ValueNow extends ValueFacts {
  readonly movedOn: LocalDate;
}

/** The value that the threshold is held against (R2), from the programmes of the review and the operation. */
export function valueNow(
  { group, operation }: Counted,
  review: string,
  members: MemberStates,
  knownOn: LocalDate,
): ValueNow {
  const programmes = members.all(directorateProgramme).filter(({ id }) => id.startsWith(`${review}.`));
  const counted = groupMembers(
    programmes.map(({ state }) => state),
    group,
  );
  const steps = counted.map(({ declaredOn, correctedOn }) => correctedOn ?? declaredOn);
  const state = operation === undefined ? undefined : members.one(operationAggregate, operation);
  return {
    groupValue: { members: counted },
    operation: state && { estimatedValueCents: state.operation?.estimatedValueCents ?? 0, members: state.members },
    movedOn: [...steps, ...leftOn(programmes, group), ...attachedOn(state)].reduce(laterDate, knownOn),
  };
}

/**
 * R2: a purchase declared later may bring the duty to those declared before it, or take it away. Whoever answers for a
 * purchase is told each time that its outcome differs from the one recorded or told last.
 */
export function foreseeDutyMove(
  forecast: Forecast,
  subject: string,
  { recorded, now, movedOn }: { readonly recorded: DutyRecord; readonly now: DutyRecord; readonly movedOn: LocalDate },
): void {
  const told = forecast.occurrences('dutyOutcomeChanged', subject);
  const last = lastOutcomeTold(told) ?? outcomeOf(recorded);
  const outcome = outcomeOf(now);
  if (outcome === last) return;
  forecast.raise({
    kind: 'dutyOutcomeChanged',
    subject,
    occurrence: dutyMove(told.length + 1, outcome),
    dueAt: forecast.morning(movedOn),
    summary: `obligation sociale de ${subject} : ${IN_FRENCH[last]} → ${IN_FRENCH[outcome]}`,
  });
}

const IN_FRENCH: Readonly<Record<ToldOutcome, string>> = {
  duty: 'applicable',
  none: 'non applicable',
  presumed: 'présumée, seuil non publié',
  thresholdUnknown: 'seuil inconnu',
};

function outcomeOf({ outcome, presumed }: DutyRecord): ToldOutcome {
  return presumed ? 'presumed' : outcome;
}

function attachedOn(state: OperationState | undefined): readonly LocalDate[] {
  return [...(state?.members.map((member) => member.attachedOn) ?? []), ...(state?.changedOn ? [state.changedOn] : [])];
}

/** Days on which purchases left the group. */
function leftOn(
  programmes: readonly { readonly state: DirectorateProgrammeState }[],
  group: string | undefined,
): readonly LocalDate[] {
  if (group === undefined) return [];
  const departures = programmes.flatMap(({ state }) => state.departures);
  return departures.flatMap((left) => (left.group === group ? [left.leftOn] : []));
}
