import type { LocalDate } from '@clausier/kernel';
import type { ProgrammeLot, Purchase } from './purchase.js';

/** A purchase that left the programme, or only the group that it was counted with. */
export interface Departure {
  readonly purchase: string;
  readonly group?: string | undefined;
  readonly leftOn: LocalDate;
}

export interface DirectorateProgrammeState {
  /** In order of declaration. */
  readonly purchases: readonly Purchase[];
  /** In order of entry. Those that stay in the group are tested again from that day on. */
  readonly departures: readonly Departure[];
  readonly submittedOn?: LocalDate;
  /** Submitted after the day answers were due. */
  readonly late: boolean;
}

export const emptyProgramme: DirectorateProgrammeState = { purchases: [], departures: [], late: false };

export function purchaseOf(state: DirectorateProgrammeState, purchase: string): Purchase | undefined {
  return state.purchases.find((one) => one.purchase === purchase);
}

export function lotOf(purchase: Purchase | undefined, lot: string): ProgrammeLot | undefined {
  return purchase?.lots.find((one) => one.lot === lot);
}
