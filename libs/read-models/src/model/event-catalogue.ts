import { contractEvents } from '@clausier/contract';
import { buyerEvents, canteenEvents, supplierEvents } from '@clausier/directory';
import { centralEvaluationEvents, localEvaluationEvents } from '@clausier/evaluation';
import { hoursEvents } from '@clausier/execution';
import { conventionEvents, followUpEvents, mandateEvents } from '@clausier/governance';
import { participantEvents } from '@clausier/participant';
import { directorateProgrammeEvents, operationEvents, programmingReviewEvents } from '@clausier/programming';
import { supplyEvents } from '@clausier/supply';

/** Every catalogue of the product: what a read model must know of, one way or the other. */
export const catalogues = [
  buyerEvents,
  supplierEvents,
  canteenEvents,
  mandateEvents,
  conventionEvents,
  followUpEvents,
  programmingReviewEvents,
  directorateProgrammeEvents,
  operationEvents,
  contractEvents,
  participantEvents,
  hoursEvents,
  supplyEvents,
  localEvaluationEvents,
  centralEvaluationEvents,
] as const;

/** Every kind of event, by name; names are unique over all contexts. */
export const allEvents = {
  ...buyerEvents,
  ...supplierEvents,
  ...canteenEvents,
  ...mandateEvents,
  ...conventionEvents,
  ...followUpEvents,
  ...programmingReviewEvents,
  ...directorateProgrammeEvents,
  ...operationEvents,
  ...contractEvents,
  ...participantEvents,
  ...hoursEvents,
  ...supplyEvents,
  ...localEvaluationEvents,
  ...centralEvaluationEvents,
};
export type EventType = keyof typeof allEvents;
/** A recorded event of a kind, at its current version. */
export type EventOf<T extends EventType> = NonNullable<(typeof allEvents)[T]['envelope']>;
