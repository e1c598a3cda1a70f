import { optional, type Command, type FactRequests } from '@clausier/kernel';
import {
  groupValueFact,
  mandatesFact,
  operationFact,
  plannedContractFact,
  reviewFact,
  type GroupValueFact,
  type MandatesFact,
  type OperationFact,
  type PlannedContractFact,
  type ReviewFact,
} from '../facts.js';
import { purchaseOf, type DirectorateProgrammeState } from '../model/directorate-programme-state.js';
import { buyerOf, reviewOf } from '../model/ids.js';

type OfPurchase<V> = FactRequests<V, { readonly purchase: string }, DirectorateProgrammeState>;

/** Where the review of a purchase stands, and whether it is a contract already. */
export const stepFacts: OfPurchase<{ readonly review: ReviewFact; readonly plannedContract: PlannedContractFact }> = {
  review: { fact: reviewFact, key: ({ id }) => reviewOf(id) },
  plannedContract: { fact: plannedContractFact, key: ({ id, data }) => `${id}/${data.purchase}` },
};

/** What the buyer voted, once the programme is submitted. */
export const submittedMandates: OfPurchase<{ readonly mandates: MandatesFact | undefined }> = {
  mandates: {
    fact: optional(mandatesFact),
    key: ({ id }, { submittedOn }) => (submittedOn === undefined ? undefined : buyerOf(id)),
  },
};

/** The operation that a declared purchase counts in. */
export const ownOperation: OfPurchase<{ readonly operation: OperationFact | undefined }> = {
  operation: {
    fact: optional(operationFact),
    key: ({ data }, state) => purchaseOf(state, data.purchase)?.operation,
  },
};

/** What a declared purchase is counted with (R2). */
export const valueFacts: OfPurchase<{
  readonly groupValue: GroupValueFact;
  readonly operation: OperationFact | undefined;
}> = {
  groupValue: {
    fact: groupValueFact,
    key: ({ id, data }, state) => groupKey(id, purchaseOf(state, data.purchase)?.group),
  },
  ...ownOperation,
};

/** Key of the value of a group in the year of a programme. A purchase without a group asks for the empty one. */
export function groupKey(programme: Command['id'], group: string | undefined): string {
  return `${reviewOf(programme)}/${group ?? ''}`;
}
