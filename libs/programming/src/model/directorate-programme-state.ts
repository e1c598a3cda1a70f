import type { LocalDate } from '@clausier/kernel';
import type { ProgrammeLot, Purchase } from './purchase.js';

export interface DirectorateProgrammeState {
  /** In order of declaration. */
  readonly purchases: readonly Purchase[];
  readonly submittedOn?: LocalDate;
  /** Submitted after the day answers were due. */
  readonly late: boolean;
}

export const emptyProgramme: DirectorateProgrammeState = { purchases: [], late: false };

export function purchaseOf(state: DirectorateProgrammeState, purchase: string): Purchase | undefined {
  return state.purchases.find((one) => one.purchase === purchase);
}

export function lotOf(purchase: Purchase | undefined, lot: string): ProgrammeLot | undefined {
  return purchase?.lots.find((one) => one.lot === lot);
}
