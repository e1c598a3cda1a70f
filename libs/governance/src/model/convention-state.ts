import type { LocalDate } from '@clausier/kernel';

export interface ConventionState {
  readonly buyer?: string;
  readonly body?: string;
  readonly officialName?: string;
  /** First day in force; absent until signed. */
  readonly from?: LocalDate;
  /** Last day in force, as signed or as ended. */
  readonly until?: LocalDate | undefined;
  readonly ended: boolean;
  /** Day of the last amendment. */
  readonly amendedOn?: LocalDate;
}

export const unsigned: ConventionState = { ended: false };
