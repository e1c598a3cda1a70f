import { accept, f, slicesOf } from '@clausier/kernel';
import { operationEvents } from '../events/operation.js';
import { holdingProgrammeFact } from '../facts.js';
import { operation } from '../model/operation.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/steps.js';

/** Undoes `AttachPurchase`. A purchase that a programme counts in the operation is regrouped or withdrawn there. */
export const detachPurchase = slicesOf(operation)({
  name: 'DetachPurchase',
  summary: 'Détacher d’une opération un achat rattaché par erreur : sa valeur n’y compte plus.',
  body: { purchase: f.ref(), reason: f.publicReason() },
  facts: {
    holding: {
      fact: holdingProgrammeFact,
      key: ({ id, data }, { operation: known }) => `${known?.buyer ?? ''}/${id}/${data.purchase}`,
    },
  },
  permission: {
    roles: ['directorateAgent', 'fileManager'],
    scope: ({ operation: known }) => known && { directorate: known.directorate },
  },
  decide({ operation: known, members, changedOn }, { data, on, id }, { holding: { programme } }) {
    if (!known) return refuse('OPERATION_UNKNOWN', { operation: id });
    const { purchase, reason } = data;
    const member = members.find((one) => one.purchase === purchase);
    if (!member) return refuse('PURCHASE_NOT_ATTACHED', { purchase, operation: id }, 'purchase');
    if (programme !== undefined) return refuse('PURCHASE_OF_PROGRAMME', { purchase, programme }, 'purchase');
    return (
      before(member.attachedOn, on) ??
      before(changedOn, on) ??
      accept(operationEvents.PurchaseDetached({ purchase, reason }))
    );
  },
});
