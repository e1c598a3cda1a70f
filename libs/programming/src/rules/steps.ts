import type { Command, LocalDate, Refusal } from '@clausier/kernel';
import type { PlannedContractFact, ReviewFact } from '../facts.js';
import { leftOn, lotOf, purchaseOf, type DirectorateProgrammeState } from '../model/directorate-programme-state.js';
import { parseProgrammeId, reviewOf } from '../model/ids.js';
import type { ProgrammeLot, Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';

/** A step is not dated before the one it follows. */
export function before(previous: LocalDate | undefined, on: LocalDate): Refusal | undefined {
  if (previous === undefined || on >= previous) return undefined;
  return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
}

/**
 * A programme is written while its review is open, by a directorate that owes an answer. Once submitted, its purchases
 * are answered, sized and decided until they are planned, whether the review is closed or not (R6).
 */
export function reviewRefusal(review: ReviewFact, { id, on }: Command, submittedOn?: LocalDate): Refusal | undefined {
  if (review.openedOn === undefined) return refuse('REVIEW_NOT_OPEN', { review: reviewOf(id) });
  const directorate = parseProgrammeId(id)?.directorate ?? id;
  if (!review.directorates.includes(directorate))
    return refuse('DIRECTORATE_UNKNOWN', { directorate, known: review.directorates });
  if (review.closedOn !== undefined && submittedOn === undefined)
    return refuse('REVIEW_CLOSED', { closedOn: review.closedOn });
  return before(review.openedOn, on);
}

/**
 * A submitted programme takes in no new purchase. One that was withdrawn from it comes back under its code, not before it
 * left.
 */
export function againRefusal(state: DirectorateProgrammeState, purchase: string, on: LocalDate): Refusal | undefined {
  const { submittedOn } = state;
  const left = leftOn(state, purchase);
  if (submittedOn === undefined) return before(left, on);
  return left === undefined
    ? refuse('PROGRAMME_SUBMITTED', { submittedOn })
    : (before(left, on) ?? before(submittedOn, on));
}

export interface StepFacts {
  readonly review: ReviewFact;
  readonly plannedContract: PlannedContractFact;
}

/** A purchase is a contract already, or can never be one because another bears its code. */
export function codeRefusal(purchase: string, { planned, taken }: PlannedContractFact): Refusal | undefined {
  if (planned) return refuse('PURCHASE_PLANNED', { purchase }, 'purchase');
  return taken ? refuse('PURCHASE_CODE_TAKEN', { purchase }, 'purchase') : undefined;
}

/** The purchase a command works on, or why it may not: unknown, planned already, review not open, dated too early. */
export function purchaseStep(
  state: DirectorateProgrammeState,
  command: Command<{ readonly purchase: string }>,
  facts: StepFacts,
): { readonly purchase: Purchase } | Refusal {
  const purchase = purchaseOf(state, command.data.purchase);
  if (!purchase) return refuse('PURCHASE_UNKNOWN', { purchase: command.data.purchase }, 'purchase');
  const refusal =
    codeRefusal(purchase.purchase, facts.plannedContract) ??
    reviewRefusal(facts.review, command, state.submittedOn) ??
    before(purchase.correctedOn ?? purchase.declaredOn, command.on);
  return refusal ?? { purchase };
}

/**
 * The purchase that a command moves or takes back, or why it may not. A review that was closed over a missing programme
 * does not hold it: its purchases still count in the groups of the others (R2). Nor does a code that another contract
 * bears.
 */
export function purchasePutRight(
  state: DirectorateProgrammeState,
  command: Command<{ readonly purchase: string }>,
  facts: StepFacts,
): { readonly purchase: Purchase } | Refusal {
  const { closedOn: _, ...review } = facts.review;
  const step = purchaseStep(state, command, { review, plannedContract: { planned: facts.plannedContract.planned } });
  return 'outcome' in step ? step : (before(lastStepOf(step.purchase), command.on) ?? step);
}

/** The last day on which something was entered for the purchase or one of its lots. */
export function lastStepOf({ declaredOn, correctedOn, lots }: Purchase): LocalDate {
  const steps = lots.flatMap(({ opportunity, sizing, decision }) => [
    opportunity?.answeredOn,
    sizing?.sizedOn,
    decision?.decidedOn,
  ]);
  return [correctedOn, ...steps].reduce<LocalDate>(
    (last, day) => (day !== undefined && day > last ? day : last),
    declaredOn,
  );
}

/** The purchase and the lot a command works on, or why it may not. */
export function lotStep(
  state: DirectorateProgrammeState,
  command: Command<{ readonly purchase: string; readonly lot: string }>,
  facts: StepFacts,
): { readonly purchase: Purchase; readonly lot: ProgrammeLot } | Refusal {
  const step = purchaseStep(state, command, facts);
  if ('outcome' in step) return step;
  const lot = lotOf(step.purchase, command.data.lot);
  if (!lot) return refuse('LOT_UNKNOWN', { purchase: step.purchase.purchase, lot: command.data.lot }, 'lot');
  return { purchase: step.purchase, lot };
}
