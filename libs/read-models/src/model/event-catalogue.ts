import { contractEvents } from '@clausier/contract';
import { buyerEvents, canteenEvents, supplierEvents } from '@clausier/directory';
import { centralEvaluationEvents, localEvaluationEvents } from '@clausier/evaluation';
import { hoursEvents } from '@clausier/execution';
import { conventionEvents, followUpEvents, mandateEvents } from '@clausier/governance';
import type { AnyEventDefinition, EventIn, EventTypeIn } from '@clausier/kernel';
import { participantEvents } from '@clausier/participant';
import { directorateProgrammeEvents, operationEvents, programmingReviewEvents } from '@clausier/programming';
import { supplyEvents } from '@clausier/supply';

/** Every catalogue of the product, by the category of its streams. A read model answers for each of them. */
export const catalogues = {
  buyer: buyerEvents,
  supplier: supplierEvents,
  canteen: canteenEvents,
  mandate: mandateEvents,
  convention: conventionEvents,
  followUp: followUpEvents,
  programmingReview: programmingReviewEvents,
  directorateProgramme: directorateProgrammeEvents,
  operation: operationEvents,
  contract: contractEvents,
  participant: participantEvents,
  hours: hoursEvents,
  supply: supplyEvents,
  localEvaluation: localEvaluationEvents,
  centralEvaluation: centralEvaluationEvents,
};
type Catalogues = typeof catalogues;
export type Category = keyof Catalogues;

/** Names of the kinds of event of some streams, of all by default. */
export type EventType<C extends Category = Category> = EventTypeIn<Catalogues, C>;
/** A recorded event of a kind, at its current version. */
export type EventOf<T extends EventType> = EventIn<Catalogues, T>;

/** Every kind of event, by name; names are unique over all contexts. */
export const allEvents: Readonly<Record<string, AnyEventDefinition>> = Object.fromEntries(
  Object.values(catalogues).flatMap((catalogue) => Object.entries<AnyEventDefinition>(catalogue)),
);
