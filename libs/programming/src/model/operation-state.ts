import type { FieldValues, LocalDate } from '@clausier/kernel';
import type { memberShape, operationShape } from '../events/operation.js';

export type OperationMember = FieldValues<typeof memberShape> & { readonly attachedOn: LocalDate };

export interface OperationState {
  /** Absent until defined. */
  readonly operation?: FieldValues<typeof operationShape> & { readonly definedOn: LocalDate };
  /** In order of first attachment, each with its last value and date. */
  readonly members: readonly OperationMember[];
  /** The last day on which its terms changed or a purchase left it. */
  readonly changedOn?: LocalDate;
}

export const undefinedOperation: OperationState = { members: [] };
