import { acceptWith, f, slicesOf } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import { detachment, movedRefusal } from '../rules/operation-link.js';
import { ownOperation, stepFacts } from '../rules/purchase-facts.js';
import { programmeScope } from '../rules/scope.js';
import { purchasePutRight } from '../rules/steps.js';

/**
 * A purchase declared by mistake, or needed no more, leaves its group and its operation. Those that stay are tested again
 * without it (R2). It may be declared anew under the same code, also in a programme that was submitted meanwhile: a
 * withdrawal by mistake is undone so.
 */
export const withdrawPurchase = slicesOf(directorateProgramme)({
  name: 'WithdrawPurchase',
  summary:
    'Retirer un achat du programme, avec un motif, tant qu’il n’est pas devenu un marché. Retiré par erreur, il se déclare de nouveau sous le même code.',
  body: { purchase: f.ref(), reason: f.publicReason() },
  facts: { ...stepFacts, ...ownOperation },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide(state, command, facts) {
    const step = purchasePutRight(state, command, facts);
    if ('outcome' in step) return step;
    const { purchase, operation } = step.purchase;
    const left = { purchase, reason: command.data.reason };
    const moves = detachment(operation, facts.operation, left);
    return (
      movedRefusal(moves, facts.operation, command) ??
      acceptWith([directorateProgrammeEvents.PurchaseWithdrawn(left)], moves)
    );
  },
});
