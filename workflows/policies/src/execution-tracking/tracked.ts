import type { ExistingContract } from '@clausier/contract';
import type { HoursState } from '@clausier/execution';

/** What the acts of a running contract are judged on. */
export interface Tracked {
  readonly id: string;
  readonly contract: ExistingContract;
  readonly months: readonly HoursState[];
  /** First day whose acts are raised, where the contract was entered while it ran. */
  readonly from: string | undefined;
  /** Today in the buyer's zone. */
  readonly today: string;
}
