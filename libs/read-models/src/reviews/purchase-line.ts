import type { DutyRecord } from '@clausier/clauses';

/** A purchase of a campaign, in cents without tax. `dutyPosition`: the event that last tested its duty. */
export interface PurchaseLine {
  readonly purchase: string;
  readonly directorate: string;
  readonly group?: string;
  readonly estimatedValueCents: number;
  readonly duty: DutyRecord;
  readonly dutyPosition: string;
}
