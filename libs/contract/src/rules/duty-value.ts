import type { LocalDate } from '@clausier/kernel';
import type { PurchaseCategory } from '@clausier/rulebook';
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

/** Its value is the estimate of the whole contract, or else the sum of its lots. */
export function valuedContract(id: string, contract: PlannedContract): ValuedContract {
  const { category, group, operation, plannedLaunchOn, lots } = contract;
  const summed = lots.reduce((sum, lot) => sum + lot.estimatedValueCents, 0);
  const estimatedValueCents = contract.estimatedValueCents ?? summed;
  return { purchase: id, estimatedValueCents, category, group, operation, plannedLaunchOn };
}
