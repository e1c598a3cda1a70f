import { lotsShortOfDuty, underDuty } from '@clausier/clauses';
import type { LocalDate, Refusal } from '@clausier/kernel';
import { dutyOutcome, ruleBook, type DutyOutcome } from '@clausier/rulebook';
import type { PlannedContract } from '../model/contract-state.js';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { euros } from './figures.js';

type Planned = Pick<PlannedContract, 'duty' | 'lots'>;
type Tested = Pick<PlannedContract, 'category' | 'durationMonths' | 'lots'>;

interface Described extends Pick<Tested, 'category'> {
  readonly lots: readonly { readonly lot: string; readonly environment?: LotState['environment'] | undefined }[];
}

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
 * R2: the outcome of the duty may change between the planned date and the real launch. Whether the duty came or fell away,
 * the launch is blocked until each lot is decided, or confirmed, under the new outcome.
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
 * R2: under the duty, each lot has a clause that satisfies it, or a waiver. A switch of the rule book makes one such lot
 * enough for the whole contract.
 */
export function dutyUnmet(
  contract: Tested,
  valueCents: number,
  outcome: DutyOutcome,
  launchedOn: LocalDate,
): Refusal | undefined {
  if (outcome.outcome !== 'duty') return undefined;
  const unmet = lotsShortOfDuty(contract.lots, contract, ruleBook.at(launchedOn));
  if (unmet.length === 0) return undefined;
  return refuse('DUTY_UNMET', {
    value: euros(valueCents),
    threshold: euros(outcome.thresholdCents ?? 0),
    lots: unmet.map(({ lot }) => lot),
  });
}

/** Outcome of the threshold test on the launch date. */
export function dutyAtLaunch(category: Tested['category'], groupValueCents: number, launchOn: LocalDate): DutyOutcome {
  return dutyOutcome({ category, groupValueCents, launchOn });
}

/** Since the environmental duty is in force, every lot has a criterion and a condition of its own, whatever its value. */
export function environmentMissing({ category, lots }: Described, launchedOn: LocalDate): Refusal | undefined {
  const kind = category === 'concession' ? 'concession' : 'contract';
  const duty = ruleBook.at(launchedOn).find(`duty.environmental.${kind}`);
  const bare = lots.filter((lot) => !lot.environment);
  return duty && bare.length > 0
    ? refuse('ENVIRONMENT_MISSING', { since: duty.validFrom, lots: bare.map(({ lot }) => lot) })
    : undefined;
}

/** R2: a waiver needs a duty to waive, be it presumed. */
export function nothingToWaive(lot: string, outcome: DutyOutcome, launchOn: LocalDate): Refusal | undefined {
  return underDuty(outcome) ? undefined : refuse('WAIVER_WITHOUT_DUTY', { lot, launchOn }, 'waiver');
}
