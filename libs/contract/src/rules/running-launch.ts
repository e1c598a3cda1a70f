import { lotsShortOfDuty } from '@clausier/clauses';
import type { Refusal } from '@clausier/kernel';
import { ruleBook, type DutyOutcome } from '@clausier/rulebook';
import { refuse } from '../refusals.js';
import { environmentMissing, nothingToWaive, thresholdUnknown } from './duty-at-launch.js';
import { euros } from './figures.js';
import { faultyWaiver } from './lot-decision.js';
import { decisionOf, type EnteredLot, type StatedContract } from './running-contract.js';
import { placed } from './steps.js';

interface Entered extends Omit<StatedContract, 'lots'> {
  readonly lots: readonly EnteredLot[];
}

/** R2: a contract that already runs meets what its launch would have been held to on its day, lot by lot. */
export function unfitLaunch(entered: Entered, valueCents: number, outcome: DutyOutcome): Refusal | undefined {
  const { launchedOn } = entered;
  return (
    placed(thresholdUnknown(outcome, launchedOn), 'launchedOn') ??
    unfoundedWaiver(entered, outcome) ??
    dutyUnmet(entered, valueCents, outcome) ??
    placed(
      environmentMissing(entered, launchedOn),
      `lots.${entered.lots.findIndex(({ environment }) => !environment)}.environment`,
    )
  );
}

function unfoundedWaiver(entered: Entered, outcome: DutyOutcome): Refusal | undefined {
  const { launchedOn } = entered;
  for (const [place, { lot, waiver }] of entered.lots.entries()) {
    if (!waiver) continue;
    const refusal = nothingToWaive(lot, outcome, launchedOn) ?? faultyWaiver(waiver, entered, launchedOn);
    if (refusal) return placed(refusal, `lots.${place}.${refusal.path ?? 'waiver'}`);
  }
  return undefined;
}

function dutyUnmet(entered: Entered, valueCents: number, outcome: DutyOutcome): Refusal | undefined {
  if (outcome.outcome !== 'duty') return undefined;
  const { launchedOn } = entered;
  const lots = entered.lots.map((lot) => ({ ...lot, decision: decisionOf(lot) }));
  const unmet = lotsShortOfDuty(lots, entered, ruleBook.at(launchedOn));
  const [first] = unmet;
  if (!first) return undefined;
  const figures = { value: euros(valueCents), threshold: euros(outcome.thresholdCents ?? 0) };
  return refuse(
    'ENTERED_DUTY_UNMET',
    { launchedOn, ...figures, lots: unmet.map(({ lot }) => lot) },
    `lots.${lots.indexOf(first)}.clauses`,
  );
}
