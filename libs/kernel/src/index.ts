export { canonicalJson, type Json } from './canonical-json.js';
export { LOG_START, comparePositions, laterPosition, type Position } from './position.js';
export { entityId, isEntityId, parseStream, streamName, type StreamName } from './stream.js';
export { instantMs, type Clock, type Ids, type Instant, type LocalDate } from './clock.js';
export { isOpaqueActor, isOpaqueId } from './opaque-id.js';
export { plainText } from './plain-text.js';
export { f, isLocalDate, LARGEST_ENTRY, type EventField, type FieldShape, type FieldValues } from './fields.js';
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
export {
  heardBy,
  ignoring,
  type EventIn,
  type EventTypeIn,
  type Listening,
  type StreamCatalogues,
} from './listening.js';
export { refusalSentence, refuserOf, type Refusal, type RefusalCatalogue, type RefusalParams } from './refusal.js';
export { defineAggregate, fold, type Aggregate, type AnyAggregate, type Owner } from './aggregate.js';
export { PROCESSES, ROLES, type ProcessName, type Role } from './roles.js';
export {
  PERFORMERS,
  accept,
  acceptWith,
  effectiveSince,
  unchanged,
  type Accepted,
  type ActTold,
  type Command,
  type Decision,
  type Performer,
  type Unchanged,
} from './command.js';
export {
  optional,
  softFact,
  strictFact,
  type AnyFactRequest,
  type Fact,
  type FactRequest,
  type FactRequests,
  type FactValuesOf,
} from './fact.js';
export {
  kebab,
  slicesOf,
  type AnySlice,
  type Body,
  type Context,
  type DataOf,
  type PersonalPart,
  type Reach,
  type Scope,
  type SliceDefinition,
} from './slice.js';
export { textKind, textOf, textsIn, type TextAt, type TextKind } from './texts.js';
