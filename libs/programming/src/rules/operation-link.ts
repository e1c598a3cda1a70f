import { streamName, type Accepted, type Command, type LocalDate, type Refusal } from '@clausier/kernel';
import { operationEvents } from '../events/operation.js';
import type { OperationFact, ValuedPurchase } from '../facts.js';
import { buyerOf } from '../model/ids.js';
import { operation as operationAggregate } from '../model/operation.js';
import { refuse } from '../refusals.js';
import { before } from './steps.js';

/** A purchase counts in an operation of its own buyer that is already defined. */
export function operationRefusal(
  operation: string | undefined,
  fact: OperationFact | undefined,
  { id, on }: Command,
): Refusal | undefined {
  if (operation === undefined) return undefined;
  if (fact?.definedOn === undefined || fact.buyer !== buyerOf(id))
    return refuse('OPERATION_UNKNOWN', { operation }, 'operation');
  return before(fact.changedOn ?? fact.definedOn, on);
}

/** A purchase does not move in its operation before the last day on which that changed. */
export function movedRefusal(
  moves: Accepted['also'],
  fact: OperationFact | undefined,
  { on }: Command,
): Refusal | undefined {
  return moves.length === 0 ? undefined : before(fact?.changedOn, on);
}

/** Attaches the purchase to its operation in the same append. One attached with the same values is left as it is. */
export function attachment(
  operation: string | undefined,
  fact: OperationFact | undefined,
  { purchase, estimatedValueCents, plannedLaunchOn }: ValuedPurchase & { readonly plannedLaunchOn: LocalDate },
): Accepted['also'] {
  if (operation === undefined) return [];
  const known = fact?.members.some(
    (member) =>
      member.purchase === purchase &&
      member.estimatedValueCents === estimatedValueCents &&
      member.plannedLaunchOn === plannedLaunchOn,
  );
  if (known === true) return [];
  const attached = operationEvents.PurchaseAttached({ purchase, estimatedValueCents, plannedLaunchOn });
  return [{ stream: streamName(operationAggregate.category, operation), events: [attached] }];
}

/** Takes the purchase out of its operation in the same append. */
export function detachment(
  operation: string | undefined,
  fact: OperationFact | undefined,
  left: { readonly purchase: string; readonly reason: string },
): Accepted['also'] {
  const attached = fact?.members.some((member) => member.purchase === left.purchase) === true;
  if (operation === undefined || !attached) return [];
  return [
    { stream: streamName(operationAggregate.category, operation), events: [operationEvents.PurchaseDetached(left)] },
  ];
}
