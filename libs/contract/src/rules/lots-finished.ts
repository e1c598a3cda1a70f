import type { NewEvent } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { RunningContract } from '../model/contract-state.js';
import { isUnfinished } from '../model/lot-state.js';

/** The event that ends the execution, if this lot was the last. The contract is completed if any lot was, else terminated. */
export function endsExecution(
  { lots }: RunningContract,
  finished: string,
  ending: 'completed' | 'terminated',
): readonly NewEvent[] {
  const others = lots.filter(({ lot }) => lot !== finished);
  if (others.some(isUnfinished)) return [];
  const completed = ending === 'completed' || others.some(({ state }) => state === 'completed');
  return [completed ? contractEvents.ExecutionCompleted({}) : contractEvents.ContractTerminated({})];
}
