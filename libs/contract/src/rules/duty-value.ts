import type { LocalDate } from '@clausier/kernel';
import { exactSum, type PurchaseCategory } from '@clausier/rulebook';
import type { PlannedContract } from '../model/contract-state.js';

/** R2: what the threshold test needs of a contract: its own value, and the group or operation it counts in. */
export interface ValuedContract {
  readonly purchase: string;
  readonly estimatedValueCents: number;
  readonly category: PurchaseCategory;
  readonly group?: string | undefined;
  readonly operation?: string | undefined;
  readonly plannedLaunchOn: LocalDate;
}

/** Its value is the estimate of the whole contract, or else the sum of its lots, the largest number where it is beyond. */
export function valuedContract(id: string, contract: PlannedContract): ValuedContract {
  const { category, group, operation, plannedLaunchOn, lots } = contract;
  const summed = exactSum(lots.map((lot) => lot.estimatedValueCents)) ?? Number.MAX_SAFE_INTEGER;
  const estimatedValueCents = contract.estimatedValueCents ?? summed;
  return { purchase: id, estimatedValueCents, category, group, operation, plannedLaunchOn };
}
