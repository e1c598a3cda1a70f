import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { operationEvents } from '../../events/operation.js';
import type { OperationState } from '../../model/operation.js';
import { refuse } from '../../refusals.js';
import { before } from '../../rules/steps.js';
import type { AttachPurchase } from './schema.js';

/** For purchases that no programme holds yet: a declared one is attached by its declaration. */
export function decide(state: OperationState, { data, on, id }: Command<AttachPurchase>): Decision {
  if (!state.operation) return refuse('OPERATION_UNKNOWN', { operation: id });
  const { on: _, ...member } = data;
  const keys = ['purchase', 'estimatedValueCents', 'plannedLaunchOn'] as const;
  if (state.members.some((known) => keys.every((key) => known[key] === member[key]))) return unchanged;
  return before(state.operation.definedOn, on) ?? accept(operationEvents.PurchaseAttached(member));
}
