import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** Only before the launch: after it each lot is awarded, declared unsuccessful or cancelled. */
export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
  return (
    beforeStep(on, 'planification', state.plannedOn) ??
    accept(contractEvents.ContractAbandoned({ reason: data.reason }))
  );
}
