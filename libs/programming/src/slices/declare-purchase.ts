import {
  acceptWith,
  canonicalJson,
  f,
  optional,
  slicesOf,
  unchanged,
  type Command,
  type DataOf,
  type Decision,
  type FieldValues,
  type Refusal,
} from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { needShape } from '../events/purchase-fields.js';
import { codeHolderFact, type CodeHolderFact, groupValueFact, type MandatesFact, operationFact } from '../facts.js';
import { purchaseOf, type DirectorateProgrammeState } from '../model/directorate-programme-state.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { testDuty, type ValueFacts } from '../rules/duty-test.js';
import { familyRefusal } from '../rules/mandate.js';
import { estimateOf, launchRefusal, lotsRefusal, statedLots } from '../rules/need.js';
import { attachment, operationRefusal } from '../rules/operation-link.js';
import { groupKey, stepFacts, submittedMandates } from '../rules/purchase-facts.js';
import { programmeScope } from '../rules/scope.js';
import { againRefusal, codeRefusal, reviewRefusal, type StepFacts } from '../rules/steps.js';

const body = {
  ...needShape,
  /** Every lot, option, renewal and tranche, without tax. Default: the sum of the lots. */
  estimatedValueCents: f.optional(f.cents()),
};
type Declare = Command<DataOf<typeof body>>;

/**
 * The duty is tested on the planned launch date, on the value of the group or operation (R2). A purchase that was
 * withdrawn by mistake is declared again, also once the programme is submitted.
 */
export const declarePurchase = slicesOf(directorateProgramme)({
  name: 'DeclarePurchase',
  summary:
    'Déclarer un achat de l’année : ses lots, sa valeur, son lancement prévu. L’obligation sociale est testée. Un achat retiré par erreur se déclare de nouveau, programme remis ou non.',
  body,
  facts: {
    ...stepFacts,
    ...submittedMandates,
    codeHolder: { fact: codeHolderFact, key: ({ id, data }) => `${id}/${data.purchase}` },
    groupValue: { fact: groupValueFact, key: ({ id, data }) => groupKey(id, data.group) },
    operation: { fact: optional(operationFact), key: ({ data }) => data.operation },
  },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide(state, command, facts) {
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
  },
});

interface DeclareFacts {
  readonly codeHolder: CodeHolderFact;
  readonly mandates: MandatesFact | undefined;
}

function stepRefusal(
  state: DirectorateProgrammeState,
  command: Declare,
  { review, plannedContract, codeHolder, mandates }: StepFacts & DeclareFacts,
): Refusal | undefined {
  const { purchase, family } = command.data;
  const taken = plannedContract.taken || codeHolder.programme !== undefined;
  return (
    reviewRefusal(review, command, state.submittedOn) ??
    againRefusal(state, purchase, command.on) ??
    familyRefusal(family, mandates, command.on) ??
    codeRefusal(purchase, { ...plannedContract, taken })
  );
}

function needRefusal(command: Declare, facts: ValueFacts): Refusal | undefined {
  const { lots, durationMonths, plannedLaunchOn, operation } = command.data;
  return (
    lotsRefusal(lots, durationMonths) ??
    launchRefusal(plannedLaunchOn, command.on) ??
    operationRefusal(operation, facts.operation, command)
  );
}

type Need = FieldValues<typeof needShape>;

function declaredAlready(known: Purchase, need: Need, given: number | undefined): Decision {
  const lots = statedLots(known);
  const declared = Object.fromEntries(Object.keys(needShape).map((key) => [key, known[key as keyof Need]]));
  const sameNeed = canonicalJson({ ...declared, lots }) === canonicalJson(need);
  const sameValue = estimateOf(need.lots, given) === known.estimatedValueCents;
  if (sameNeed && sameValue) return unchanged;
  return refuse('PURCHASE_ALREADY_DECLARED', { purchase: known.purchase }, 'purchase');
}
