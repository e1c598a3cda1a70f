import { exactSum } from '@clausier/rulebook';
import { accept, slicesOf, unchanged } from '@clausier/kernel';
import { memberShape, operationEvents } from '../events/operation.js';
import { operation } from '../model/operation.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/steps.js';

/** Only for a purchase that no programme holds yet. A declared one is attached by its declaration. */
export const attachPurchase = slicesOf(operation)({
  name: 'AttachPurchase',
  summary: 'Rattacher à une opération un achat d’une autre année : sa valeur compte pour l’obligation sociale.',
  body: memberShape,
  permission: {
    roles: ['directorateAgent', 'fileManager'],
    scope: ({ operation: known }) => known && { directorate: known.directorate },
  },
  decide(state, { data, on, id }) {
    if (!state.operation) return refuse('OPERATION_UNKNOWN', { operation: id });
    const { on: _, ...member } = data;
    const keys = ['purchase', 'estimatedValueCents', 'plannedLaunchOn'] as const;
    if (state.members.some((known) => keys.every((key) => known[key] === member[key]))) return unchanged;
    const others = state.members.filter(({ purchase }) => purchase !== member.purchase);
    // R14: beyond what can be counted, no later purchase of the operation could be tested.
    if (exactSum([...others, member].map(({ estimatedValueCents }) => estimatedValueCents)) === undefined)
      return refuse('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
    const attachedOn = state.members.find(({ purchase }) => purchase === member.purchase)?.attachedOn;
    const refusal = before(state.changedOn ?? state.operation.definedOn, on) ?? before(attachedOn, on);
    return refusal ?? accept(operationEvents.PurchaseAttached(member));
  },
});
