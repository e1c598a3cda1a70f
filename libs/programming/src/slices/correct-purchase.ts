import {
  acceptWith,
  f,
  optional,
  slicesOf,
  unchanged,
  type Command,
  type DataOf,
  type Refusal,
} from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { groupValueFact, operationFact, plannedContractFact, reviewFact } from '../facts.js';
import { purchaseOf } from '../model/directorate-programme-state.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import { reviewOf } from '../model/ids.js';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { testDuty } from '../rules/duty-test.js';
import { estimateOf, launchRefusal } from '../rules/need.js';
import { attachment } from '../rules/operation-link.js';
import { programmeScope } from '../rules/scope.js';
import { purchaseStep } from '../rules/steps.js';

const body = {
  purchase: f.ref(),
  estimatedValueCents: f.optional(f.cents()),
  plannedLaunchOn: f.optional(f.date()),
  reason: f.publicReason(),
};

/** The duty is tested again. A decision that no longer fits is open again (`openLots`). */
export const correctPurchase = slicesOf(directorateProgramme)({
  name: 'CorrectPurchase',
  summary: 'Corriger la valeur ou le lancement prévu d’un achat, avec un motif, tant qu’il n’est pas devenu un marché.',
  body,
  facts: {
    review: { fact: reviewFact, key: ({ id }) => reviewOf(id) },
    plannedContract: { fact: plannedContractFact, key: ({ data }) => data.purchase },
    groupValue: {
      fact: groupValueFact,
      key: ({ id, data }, state) => `${reviewOf(id)}/${purchaseOf(state, data.purchase)?.group ?? ''}`,
    },
    operation: {
      fact: optional(operationFact),
      key: ({ data }, state) => purchaseOf(state, data.purchase)?.operation,
    },
  },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide(state, command, facts) {
    const step = purchaseStep(state, command, facts);
    if ('outcome' in step) return step;
    const corrected = correctedValues(step.purchase, command);
    if ('outcome' in corrected) return corrected;
    const { estimatedValueCents, plannedLaunchOn } = corrected;
    const { purchase } = step;
    if (estimatedValueCents === purchase.estimatedValueCents && plannedLaunchOn === purchase.plannedLaunchOn)
      return unchanged;
    const duty = testDuty({ ...purchase, ...corrected }, facts);
    if (!duty) return refuse('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
    const { reason } = command.data;
    return acceptWith(
      [directorateProgrammeEvents.PurchaseCorrected({ purchase: purchase.purchase, ...corrected, reason, duty })],
      attachment(purchase.operation, facts.operation, { purchase: purchase.purchase, ...corrected }),
    );
  },
});

type Values = Pick<Purchase, 'estimatedValueCents' | 'plannedLaunchOn'>;

function correctedValues(purchase: Purchase, { data, on }: Command<DataOf<typeof body>>): Values | Refusal {
  if (data.estimatedValueCents === undefined && data.plannedLaunchOn === undefined) return refuse('NOTHING_TO_CORRECT');
  const estimatedValueCents = estimateOf(purchase.lots, data.estimatedValueCents ?? purchase.estimatedValueCents);
  if (typeof estimatedValueCents !== 'number') return estimatedValueCents;
  const plannedLaunchOn = data.plannedLaunchOn ?? purchase.plannedLaunchOn;
  const refusal = data.plannedLaunchOn === undefined ? undefined : launchRefusal(plannedLaunchOn, on);
  return refusal ?? { estimatedValueCents, plannedLaunchOn };
}
