import type { LocalDate, Refusal } from '@clausier/kernel';
import { dutyOutcome, ruleBook, type DutyOutcome } from '@clausier/rulebook';
import { clauseKinds } from '../kinds/registry.js';
import type { PlannedContract } from '../model/contract-state.js';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { euros } from './figures.js';
import { faultyWaiver } from './lot-decision.js';

type Planned = Pick<PlannedContract, 'duty' | 'lots'>;
type Tested = Pick<PlannedContract, 'category' | 'durationMonths' | 'lots'>;

/** R2: no launch while no threshold is published for its date, once the social duty exists. */
export function thresholdUnknown(outcome: DutyOutcome, launchedOn: LocalDate): Refusal | undefined {
  return outcome.blocksLaunch ? refuse('THRESHOLD_UNKNOWN', { launchedOn }) : undefined;
}

/** French names of the outcomes of the threshold test. */
const OUTCOMES: Readonly<Record<DutyOutcome['outcome'], string>> = {
  duty: 'obligation',
  none: 'pas d’obligation',
  thresholdUnknown: 'seuil inconnu',
};

/**
 * R2: a change of the duty's outcome between the planned date and the real launch blocks the launch until each lot was
 * decided, or confirmed, under the new one: a duty that came as well as one that fell away.
 */
export function dutyOutcomeMoved(
  contract: Planned,
  { outcome }: DutyOutcome,
  launchedOn: LocalDate,
): Refusal | undefined {
  const under = (lot: LotState) => lot.decidedUnder?.outcome ?? contract.duty.outcome;
  const moved = contract.lots.filter((lot) => under(lot) !== outcome);
  const [first] = moved;
  if (!first) return undefined;
  return refuse('DUTY_OUTCOME_CHANGED', {
    launchedOn,
    decided: under(first),
    decidedLabel: OUTCOMES[under(first)],
    atLaunch: outcome,
    launchLabel: OUTCOMES[outcome],
    lots: moved.map(({ lot }) => lot),
  });
}

/**
 * R2: under the duty each lot bears a clause that satisfies it, or its waiver. A rule-book switch makes it one such lot
 * for the whole contract.
 */
export function dutyUnmet(
  contract: Tested,
  valueCents: number,
  outcome: DutyOutcome,
  launchedOn: LocalDate,
): Refusal | undefined {
  if (outcome.outcome !== 'duty') return undefined;
  const unmet = contract.lots.filter((lot) => !meetsDuty(lot, contract, launchedOn));
  const perLot = ruleBook.at(launchedOn).value('duty.testedPerLot');
  if (unmet.length === 0 || (!perLot && unmet.length < contract.lots.length)) return undefined;
  return refuse('DUTY_UNMET', {
    value: euros(valueCents),
    threshold: euros(outcome.thresholdCents ?? 0),
    lots: unmet.map(({ lot }) => lot),
  });
}

function meetsDuty(lot: LotState, contract: Tested, on: LocalDate): boolean {
  if (lot.decision === 'waiver') return lot.waiver !== undefined && !faultyWaiver(lot.waiver, contract, on);
  return lot.clauses.some((clause) => clauseKinds[clause.kind].satisfiesDuty(clause, lot, ruleBook.at(on)));
}

/** Outcome of the threshold test on the launch date. */
export function dutyAtLaunch(category: Tested['category'], groupValueCents: number, launchOn: LocalDate): DutyOutcome {
  return dutyOutcome({ category, groupValueCents, launchOn });
}

/** From its first day, every lot has an environmental criterion and an environmental condition, whatever its value. */
export function environmentMissing({ category, lots }: Tested, launchedOn: LocalDate): Refusal | undefined {
  const kind = category === 'concession' ? 'concession' : 'contract';
  const duty = ruleBook.at(launchedOn).find(`duty.environmental.${kind}`);
  const bare = lots.filter((lot) => !lot.environment);
  return duty && bare.length > 0
    ? refuse('ENVIRONMENT_MISSING', { since: duty.validFrom, lots: bare.map(({ lot }) => lot) })
    : undefined;
}
