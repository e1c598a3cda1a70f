import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../../rules/steps.js';
import type { Data } from './schema.js';

export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
  const lot = lotIn(state, data.lot, undecided);
  if (isRefusal(lot)) return lot;
  const { criterion, condition } = data;
  if (lot.environment?.criterion === criterion && lot.environment.condition === condition) return unchanged;
  return (
    beforeStep(on, 'planification', state.plannedOn) ??
    accept(contractEvents.EnvironmentalTermsRecorded({ lot: lot.lot, criterion, condition }))
  );
}
