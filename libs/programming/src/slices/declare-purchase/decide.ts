import {
  acceptWith,
  canonicalJson,
  unchanged,
  type Command,
  type Decision,
  type FieldValues,
  type Refusal,
} from '@clausier/kernel';
import { directorateProgrammeEvents } from '../../events/directorate-programme.js';
import { needShape } from '../../events/purchase-fields.js';
import type { StepFacts } from '../../rules/steps.js';
import { purchaseOf, type DirectorateProgrammeState } from '../../model/directorate-programme.js';
import type { Purchase } from '../../model/purchase.js';
import { refuse } from '../../refusals.js';
import { testDuty, type ValueFacts } from '../../rules/duty-test.js';
import { estimateOf, launchRefusal, lotsRefusal } from '../../rules/need.js';
import { attachment, operationRefusal } from '../../rules/operation-link.js';
import { reviewRefusal, submittedRefusal } from '../../rules/steps.js';
import type { DeclarePurchase } from './schema.js';

export type DeclareFacts = StepFacts & ValueFacts;

/** The duty is tested on the planned launch date, on the value of the group or operation (R2). */
export function decide(
  state: DirectorateProgrammeState,
  command: Command<DeclarePurchase>,
  facts: DeclareFacts,
): Decision {
  const { on: _, estimatedValueCents: given, ...need } = command.data;
  const known = purchaseOf(state, need.purchase);
  if (known) return declaredAlready(known, need, given);
  const refusal = stepRefusal(state, command, facts) ?? needRefusal(command, facts);
  if (refusal) return refusal;
  const estimatedValueCents = estimateOf(need.lots, given);
  if (typeof estimatedValueCents !== 'number') return estimatedValueCents;
  const duty = testDuty({ ...need, estimatedValueCents }, facts);
  if (!duty) return refuse('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
  const late = command.on > (facts.review.answersDueOn ?? command.on);
  return acceptWith(
    [directorateProgrammeEvents.PurchaseDeclared({ ...need, estimatedValueCents, duty, late })],
    attachment(need.operation, facts.operation, { ...need, estimatedValueCents }),
  );
}

function stepRefusal(
  state: DirectorateProgrammeState,
  command: Command<DeclarePurchase>,
  { review, plannedContract }: DeclareFacts,
): Refusal | undefined {
  const refusal = reviewRefusal(review, command) ?? submittedRefusal(state);
  if (refusal) return refusal;
  const { purchase } = command.data;
  return plannedContract.planned ? refuse('PURCHASE_PLANNED', { purchase }, 'purchase') : undefined;
}

function needRefusal(command: Command<DeclarePurchase>, facts: DeclareFacts): Refusal | undefined {
  const { lots, durationMonths, plannedLaunchOn, operation } = command.data;
  return (
    lotsRefusal(lots, durationMonths) ??
    launchRefusal(plannedLaunchOn, command.on) ??
    operationRefusal(operation, facts.operation, command)
  );
}

type Need = FieldValues<typeof needShape>;

function declaredAlready(known: Purchase, need: Need, given: number | undefined): Decision {
  const lots = known.lots.map(({ lot, officialName, estimatedValueCents }) => ({
    lot,
    officialName,
    estimatedValueCents,
  }));
  const declared = Object.fromEntries(Object.keys(needShape).map((key) => [key, known[key as keyof Need]]));
  const sameNeed = canonicalJson({ ...declared, lots }) === canonicalJson(need);
  const sameValue = estimateOf(need.lots, given) === known.estimatedValueCents;
  if (sameNeed && sameValue) return unchanged;
  return refuse('PURCHASE_ALREADY_DECLARED', { purchase: known.purchase }, 'purchase');
}
