import { accept, acceptWith, f, optional, slicesOf, unchanged, type DataOf, type Refusal } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { groupValueFact, operationFact } from '../facts.js';
import { purchaseOf, type DirectorateProgrammeState } from '../model/directorate-programme-state.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { testDuty } from '../rules/duty-test.js';
import { attachment, detachment, movedRefusal, operationRefusal } from '../rules/operation-link.js';
import { groupKey, stepFacts } from '../rules/purchase-facts.js';
import { programmeScope } from '../rules/scope.js';
import { purchasePutRight } from '../rules/steps.js';

const body = {
  purchase: f.ref(),
  /** The homogeneous group that it counts in from now on. */
  group: f.optional(f.openCode()),
  /** The operation that it counts in from now on. */
  operation: f.optional(f.ref()),
  /** What it counts in no more, without another in its place. */
  leaves: f.optional(f.list(f.code(['group', 'operation']))),
  reason: f.publicReason(),
};
type Data = DataOf<typeof body>;

/**
 * A group or an operation that was a slip is put right. The duty of the purchase is tested in its new place; those that
 * it leaves and those that it joins are tested again (R2).
 */
export const regroupPurchase = slicesOf(directorateProgramme)({
  name: 'RegroupPurchase',
  summary:
    'Détacher un achat d’un groupe ou d’une opération indiqués par erreur, ou le placer dans les bons, avec un motif.',
  body,
  facts: {
    ...stepFacts,
    groupValue: { fact: groupValueFact, key: ({ id, data }, state) => groupKey(id, targetOf(state, data).group) },
    operation: { fact: optional(operationFact), key: ({ data }, state) => targetOf(state, data).operation },
    formerOperation: {
      fact: optional(operationFact),
      key: ({ data }, state) => purchaseOf(state, data.purchase)?.operation,
    },
  },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide(state, command, facts) {
    const step = purchasePutRight(state, command, facts);
    if ('outcome' in step) return step;
    const { purchase } = step;
    const { data } = command;
    const counted = countedWith(purchase, data);
    const moves = counted.operation !== purchase.operation;
    const refusal =
      contradiction(data) ?? (moves ? operationRefusal(counted.operation, facts.operation, command) : undefined);
    if (refusal) return refusal;
    if (!moves && counted.group === purchase.group) return unchanged;
    const { estimatedValueCents, plannedLaunchOn, category } = purchase;
    const duty = testDuty(
      { purchase: purchase.purchase, estimatedValueCents, plannedLaunchOn, category, ...counted },
      facts,
    );
    if (!duty) return refuse('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
    const left = { purchase: purchase.purchase, reason: data.reason };
    const regrouped = directorateProgrammeEvents.PurchaseRegrouped({ ...left, ...counted, duty });
    if (!moves) return accept(regrouped);
    const leaving = detachment(purchase.operation, facts.formerOperation, left);
    const joining = attachment(counted.operation, facts.operation, purchase);
    return movedRefusal(leaving, facts.formerOperation, command) ?? acceptWith([regrouped], [...leaving, ...joining]);
  },
});

type Counted = Pick<Purchase, 'group' | 'operation'>;

function targetOf(state: DirectorateProgrammeState, data: Data): Counted {
  return countedWith(purchaseOf(state, data.purchase) ?? {}, data);
}

/** What the purchase counts with afterwards. What the command does not name stays. */
function countedWith({ group, operation }: Counted, data: Data): Counted {
  const leaves = data.leaves ?? [];
  const kept = {
    group: data.group ?? (leaves.includes('group') ? undefined : group),
    operation: data.operation ?? (leaves.includes('operation') ? undefined : operation),
  };
  return {
    ...(kept.group === undefined ? {} : { group: kept.group }),
    ...(kept.operation === undefined ? {} : { operation: kept.operation }),
  };
}

/** Leaving a group and joining another is said by naming the other. */
function contradiction({ group, operation, leaves = [] }: Data): Refusal | undefined {
  if (group === undefined && operation === undefined && leaves.length === 0) return refuse('NOTHING_TO_REGROUP');
  if (group !== undefined && leaves.includes('group')) return refuse('LEAVES_AND_JOINS', { group }, 'leaves');
  return operation !== undefined && leaves.includes('operation')
    ? refuse('LEAVES_AND_JOINS', { group: operation }, 'leaves')
    : undefined;
}
