import { acceptWith, unchanged, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../../events/directorate-programme.js';
import type { DirectorateProgrammeState } from '../../model/directorate-programme.js';
import type { Purchase } from '../../model/purchase.js';
import { refuse } from '../../refusals.js';
import { testDuty, type ValueFacts } from '../../rules/duty-test.js';
import { estimateOf, launchRefusal } from '../../rules/need.js';
import { attachment } from '../../rules/operation-link.js';
import { purchaseStep, type StepFacts } from '../../rules/steps.js';
import type { CorrectPurchase } from './schema.js';

/** The duty is tested again; decisions that no longer fit are open again (`openLots`). */
export function decide(
  state: DirectorateProgrammeState,
  command: Command<CorrectPurchase>,
  facts: StepFacts & ValueFacts,
): Decision {
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
}

type Values = Pick<Purchase, 'estimatedValueCents' | 'plannedLaunchOn'>;

function correctedValues(purchase: Purchase, { data, on }: Command<CorrectPurchase>): Values | Refusal {
  if (data.estimatedValueCents === undefined && data.plannedLaunchOn === undefined) return refuse('NOTHING_TO_CORRECT');
  const estimatedValueCents = estimateOf(purchase.lots, data.estimatedValueCents ?? purchase.estimatedValueCents);
  if (typeof estimatedValueCents !== 'number') return estimatedValueCents;
  const plannedLaunchOn = data.plannedLaunchOn ?? purchase.plannedLaunchOn;
  const refusal = data.plannedLaunchOn === undefined ? undefined : launchRefusal(plannedLaunchOn, on);
  return refusal ?? { estimatedValueCents, plannedLaunchOn };
}
