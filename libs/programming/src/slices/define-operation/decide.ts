import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { operationEvents } from '../../events/operation.js';
import type { BuyerFact } from '../../facts.js';
import type { OperationState } from '../../model/operation.js';
import { refuse } from '../../refusals.js';
import { before } from '../../rules/steps.js';
import type { DefineOperation } from './schema.js';

export function decide(
  { operation: known }: OperationState,
  { data, on, id }: Command<DefineOperation>,
  { buyer }: { readonly buyer: BuyerFact },
): Decision {
  const { on: _, ...operation } = data;
  if (known) {
    const keys = ['buyer', 'directorate', 'officialName', 'estimatedValueCents', 'cohort'] as const;
    const same = keys.every((key) => known[key] === operation[key]);
    return same ? unchanged : refuse('OPERATION_ALREADY_DEFINED', { operation: id });
  }
  if (buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
  const directorates = buyer.directorates.map(({ directorate }) => directorate);
  const { directorate } = data;
  if (!directorates.includes(directorate))
    return refuse('DIRECTORATE_UNKNOWN', { directorate, known: directorates }, 'directorate');
  return before(buyer.registeredOn, on) ?? accept(operationEvents.OperationDefined(operation));
}
