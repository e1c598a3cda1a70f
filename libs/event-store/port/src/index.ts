export {
  NO_STREAM,
  type AppendRequest,
  type AppendResult,
  type CommandRecord,
  type EventStore,
  type EventToAppend,
  type LogHead,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StreamCheck,
  type StreamWrite,
} from './event-store.js';
