import type { EventData, LocalDate, Position } from '@clausier/kernel';
import type { supplyEvents } from '../events/supply-events.js';

/** A purchase with the quality class the cascade gave it, and what it was flagged for. */
export type RecordedLine = Readonly<EventData<typeof supplyEvents.SuppliesDeclared>['lines'][number]>;

/** A signed change of a validated line. It counts on the day of the purchase. */
interface SupplyCorrection extends Readonly<
  Omit<EventData<typeof supplyEvents.SuppliesCorrected>['lines'][number], 'corrects'>
> {
  readonly correctedOn: LocalDate;
  /** Position in the log. It tells whether the correction came after a publication. */
  readonly position: Position;
}

/** A purchase as it stands. `valueCents` is as entered; corrections stand beside it. */
export interface SupplyLine extends RecordedLine {
  readonly status: 'declared' | 'validated' | 'withdrawn';
  /** Actor id. */
  readonly declaredBy: string;
  readonly declaredOn: LocalDate;
  readonly validatedOn?: LocalDate;
  readonly withdrawnOn?: LocalDate;
  /** What stood under the reference before it was replaced, first entry first. */
  readonly earlier: readonly RecordedLine[];
  readonly corrections: readonly SupplyCorrection[];
}

/** A canteen's quarter. `buyer`, `canteen`, `quarter` are missing while nothing was declared. */
export interface SupplyState {
  readonly buyer?: string;
  readonly canteen?: string;
  readonly quarter?: string;
  readonly lines: readonly SupplyLine[];
}

export const emptyQuarter: SupplyState = { lines: [] };

/** A line without who entered it and when. */
export type ComparedLine = RecordedLine & Pick<SupplyLine, 'status' | 'corrections'>;

/** What a line is worth with its corrections. A withdrawn line is worth nothing. */
export function countedCents({ status, valueCents, corrections }: ComparedLine): number {
  if (status === 'withdrawn') return 0;
  return corrections.reduce((sum, { deltaCents }) => sum + deltaCents, valueCents);
}
