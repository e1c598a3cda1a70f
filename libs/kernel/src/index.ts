export { canonicalJson, type Json } from './canonical-json.js';
export { LOG_START, comparePositions, laterPosition, type Position } from './position.js';
export { entityId, isEntityId, parseStream, streamName, type StreamName } from './stream.js';
export { instantMs, type Clock, type Ids, type Instant, type LocalDate } from './clock.js';
export { f, isLocalDate, type EventField, type FieldShape, type FieldValues } from './fields.js';
export {
  defineEvent,
  upcast,
  type Actor,
  type ActorKind,
  type AnyEventDefinition,
  type Basis,
  type EventCatalogue,
  type EventDefinition,
  type EventEnvelope,
  type NewEvent,
  type RecordedEvent,
  type Upcaster,
} from './event.js';
export { refusalSentence, refuserOf, type Refusal, type RefusalCatalogue, type RefusalParams } from './refusal.js';
export { defineAggregate, fold, type Aggregate, type AnyAggregate } from './aggregate.js';
export {
  PROCESSES,
  ROLES,
  accept,
  acceptWith,
  kebab,
  optionalFact,
  slicesOf,
  softFact,
  strictFact,
  unchanged,
  type Accepted,
  type AnySlice,
  type Command,
  type Context,
  type Decision,
  type FactRequest,
  type FactRequests,
  type FactValues,
  type ProcessName,
  type Role,
  type Scope,
  type Unchanged,
} from './registry.js';
