import type { LocalDate, NewEvent } from '@clausier/kernel';
import type { supplyEvents } from '../events/supply-events.js';

type DataOf<E extends (...args: never[]) => NewEvent> = ReturnType<E>['data'];

/** A purchase as recorded, with the quality class the cascade gave it. */
export interface SupplyLine extends Readonly<DataOf<typeof supplyEvents.SuppliesDeclared>['lines'][number]> {
  readonly status: 'declared' | 'validated';
  /** Actor id. */
  readonly declaredBy: string;
  readonly declaredOn: LocalDate;
  readonly validatedOn?: LocalDate;
}

/** A canteen's quarter. `buyer`, `canteen`, `quarter` are missing while nothing was declared. */
export interface SupplyState {
  readonly buyer?: string;
  readonly canteen?: string;
  readonly quarter?: string;
  readonly lines: readonly SupplyLine[];
}

export const emptyQuarter: SupplyState = { lines: [] };
