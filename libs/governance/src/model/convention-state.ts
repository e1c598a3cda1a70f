import type { EventData, LocalDate } from '@clausier/kernel';
import type { conventionEvents } from '../events/convention.js';

export interface ConventionState extends Partial<EventData<typeof conventionEvents.ConventionSigned>> {
  /** First day in force; absent until signed. */
  readonly from?: LocalDate;
  /** Last day in force, as signed or as ended. */
  readonly until?: LocalDate | undefined;
  readonly ended: boolean;
  /** First day in force as it was signed. */
  readonly signedOn?: LocalDate;
  /** Day of the last amendment. */
  readonly amendedOn?: LocalDate;
}

export const unsigned: ConventionState = { ended: false };
