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
export { checkPosition, checkRequest, conflictOf, envelopesOf, monotone, type RevisionOf } from './append-rules.js';
export {
  EMPTY_CHAIN,
  chainHash,
  hashHex,
  leafHash,
  leafHashOfText,
  storedText,
  type StoredEnvelope,
} from './leaf-hash.js';
