import type { DutyRecord } from '@clausier/clauses';

/**
 * A purchase of a campaign, in cents without tax. `duty` says which value is compared, whose it is, and the threshold.
 * `dutyPosition`: the event that last tested it.
 */
export interface PurchaseLine {
  readonly purchase: string;
  readonly directorate: string;
  readonly group?: string;
  readonly estimatedValueCents: number;
  readonly duty: DutyRecord;
  readonly dutyPosition: string;
}
