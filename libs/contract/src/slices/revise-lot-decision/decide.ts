import { laterDate } from '@clausier/calendar';
import { accept, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { dutyAtLaunch } from '../../rules/duty-at-launch.js';
import { incoherentDecision } from '../../rules/lot-decision.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../../rules/steps.js';
import { ownLaunchValue } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { launchValue: ownLaunchValue };

/**
 * The lawful way out when the duty, the date or the legal basis moved between programme and launch (R2, R4): decided
 * anew, or confirmed, for the launch date meant. A waiver is an event of its own.
 */
export function decide(
  state: TenderingContract,
  { data, on }: Command<Data>,
  { launchValue }: FactValues<typeof facts>,
): Decision {
  if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
  const found = lotIn(state, data.lot, undecided);
  if (isRefusal(found)) return found;
  const { lot, decision, clauses = [], reason, waiver } = data;
  const launchOn = laterDate(on, data.launchOn ?? state.plannedLaunchOn);
  const revised = {
    lot,
    decision,
    clauses,
    ...(reason === undefined ? {} : { reason }),
    ...(waiver === undefined ? {} : { waiver }),
  };
  const refusal = beforeStep(on, 'planification', state.plannedOn) ?? incoherentDecision(revised, state, launchOn);
  if (refusal) return refusal;
  const { outcome } = dutyAtLaunch(state.category, launchValue.valueCents, launchOn);
  const decidedUnder = { outcome, launchOn };
  return accept(
    waiver
      ? contractEvents.SocialDutyWaivedBeforeLaunch({ lot, ...waiver, decidedUnder })
      : contractEvents.LotDecisionRevised({ ...revised, decidedUnder }),
  );
}
