import { laterDate } from '@clausier/calendar';
import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { incoherentDecision } from '../../rules/lot-decision.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** The lawful way out when the duty, the date or the legal basis moved between programme and launch (R2, R4). */
export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
  const lot = lotIn(state, data.lot, undecided);
  if (isRefusal(lot)) return lot;
  const { decision, clauses = [], reason, waiver } = data;
  const revised = {
    lot: lot.lot,
    decision,
    clauses,
    ...(reason === undefined ? {} : { reason }),
    ...(waiver === undefined ? {} : { waiver }),
  };
  return (
    beforeStep(on, 'planification', state.plannedOn) ??
    incoherentDecision(revised, state, laterDate(on, state.plannedLaunchOn)) ??
    accept(contractEvents.LotDecisionRevised(revised))
  );
}
