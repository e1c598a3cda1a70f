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

/** The last day on which a purchase left the programme or its group; absent where it never did. */
export function leftOn({ departures }: DirectorateProgrammeState, purchase: string): LocalDate | undefined {
  return departures
    .flatMap((one) => (one.purchase === purchase ? one.leftOn : []))
    .sort()
    .at(-1);
}

export function lotOf(purchase: Purchase | undefined, lot: string): ProgrammeLot | undefined {
  return purchase?.lots.find((one) => one.lot === lot);
}
