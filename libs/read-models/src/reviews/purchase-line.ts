import type { DutyRecord } from '@clausier/clauses';

/** A purchase of a campaign, as its row holds it. Cents without tax; `dutyPosition` is where its duty was last tested. */
export interface PurchaseLine {
  readonly purchase: string;
  readonly directorate: string;
  readonly group?: string;
  readonly estimatedValueCents: number;
  readonly duty: DutyRecord;
  readonly dutyPosition: string;
}
