import {
  acceptWith,
  canonicalJson,
  f,
  slicesOf,
  unchanged,
  type Command,
  type DataOf,
  type LocalDate,
  type Refusal,
} from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { lotShape, needShape } from '../events/purchase-fields.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { testDuty } from '../rules/duty-test.js';
import { familyRefusal } from '../rules/mandate.js';
import { estimateOf, launchRefusal, lotsRefusal, statedLots } from '../rules/need.js';
import { attachment, movedRefusal } from '../rules/operation-link.js';
import { stepFacts, submittedMandates, valueFacts } from '../rules/purchase-facts.js';
import { programmeScope } from '../rules/scope.js';
import { purchaseStep } from '../rules/steps.js';

const { officialName, family, category, durationMonths } = needShape;
const body = {
  purchase: f.ref(),
  officialName: f.optional(officialName),
  /** What is decided of the lots depends on family and category: where one changes, they are decided anew. */
  family: f.optional(family),
  category: f.optional(category),
  durationMonths: f.optional(durationMonths),
  estimatedValueCents: f.optional(f.cents()),
  plannedLaunchOn: f.optional(f.date()),
  /** All its lots as they are now. A lot that is not named is gone. One whose value moves is sized and decided anew. */
  lots: f.optional(f.list(f.object(lotShape))),
  reason: f.publicReason(),
};
type Data = DataOf<typeof body>;

/**
 * The duty is tested again. A decision that no longer fits is open again (`openLots`). A submitted programme rests on
 * mandates: a family put right needs one too.
 */
export const correctPurchase = slicesOf(directorateProgramme)({
  name: 'CorrectPurchase',
  summary:
    'Corriger ce qui est déclaré d’un achat (nature, valeur, lots, durée, lancement prévu), avec un motif, tant qu’il n’est pas devenu un marché. Un lot dont la valeur change se calibre et se décide de nouveau.',
  body,
  facts: { ...stepFacts, ...valueFacts, ...submittedMandates },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide(state, command, facts) {
    const step = purchaseStep(state, command, facts);
    if ('outcome' in step) return step;
    const corrected = correctedValues(step.purchase, command);
    if ('outcome' in corrected) return corrected;
    const { purchase } = step;
    const need = changedNeed(purchase, command.data);
    const { lots, ...values } = corrected;
    if (lots === undefined && Object.keys(need).length === 0 && sameValues(purchase, values)) return unchanged;
    const duty = testDuty({ ...purchase, ...need, ...values }, facts);
    if (!duty) return refuse('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
    const { reason } = command.data;
    const ref = { purchase: purchase.purchase };
    const moves = attachment(purchase.operation, facts.operation, { ...ref, ...values });
    return (
      familyRefusal(need.family, facts.mandates, command.on) ??
      movedRefusal(moves, facts.operation, command) ??
      acceptWith([directorateProgrammeEvents.PurchaseCorrected({ ...ref, ...need, ...corrected, reason, duty })], moves)
    );
  },
});

type Values = Pick<Purchase, 'estimatedValueCents' | 'plannedLaunchOn'>;
type Lots = NonNullable<Data['lots']>;

/** Value and date as they are from now on, and the lots where they changed. */
function correctedValues(purchase: Purchase, { data, on }: Command<Data>): (Values & { lots?: Lots }) | Refusal {
  const refusal = nothingStated(data) ?? statedRefusal(purchase, data, on);
  if (refusal) return refusal;
  const stated = data.estimatedValueCents ?? keptValue(purchase, data);
  const estimatedValueCents = estimateOf(data.lots ?? purchase.lots, stated);
  if (typeof estimatedValueCents !== 'number') return estimatedValueCents;
  const values = { estimatedValueCents, plannedLaunchOn: data.plannedLaunchOn ?? purchase.plannedLaunchOn };
  return data.lots === undefined || sameLots(purchase, data.lots) ? values : { ...values, lots: data.lots };
}

function nothingStated({ purchase: _purchase, reason: _reason, on: _on, ...stated }: Data): Refusal | undefined {
  return Object.values(stated).some((value) => value !== undefined) ? undefined : refuse('NOTHING_TO_CORRECT');
}

const NEED = ['officialName', 'family', 'category', 'durationMonths'] as const;

/** What the purchase is, as far as it is stated otherwise than before. */
function changedNeed(purchase: Purchase, data: Data): Partial<Pick<Purchase, (typeof NEED)[number]>> {
  const changed = NEED.filter((member) => data[member] !== undefined && data[member] !== purchase[member]);
  return Object.fromEntries(changed.map((member) => [member, data[member]]));
}

function statedRefusal(
  purchase: Purchase,
  { lots = purchase.lots, durationMonths = purchase.durationMonths, plannedLaunchOn }: Data,
  on: LocalDate,
): Refusal | undefined {
  const faulty = lotsRefusal(lots, durationMonths);
  return faulty ?? (plannedLaunchOn === undefined ? undefined : launchRefusal(plannedLaunchOn, on));
}

function sameLots(purchase: Purchase, lots: Lots): boolean {
  return canonicalJson(lots) === canonicalJson(statedLots(purchase));
}

/**
 * A value that nobody stated again stays. One that was only the sum of the lots follows them; options and renewals that
 * it counted besides are not lost.
 */
function keptValue({ lots, estimatedValueCents }: Purchase, data: Data): number | undefined {
  const summed = data.lots !== undefined && estimateOf(lots, undefined) === estimatedValueCents;
  return summed ? undefined : estimatedValueCents;
}

function sameValues(purchase: Purchase, { estimatedValueCents, plannedLaunchOn }: Values): boolean {
  return estimatedValueCents === purchase.estimatedValueCents && plannedLaunchOn === purchase.plannedLaunchOn;
}
