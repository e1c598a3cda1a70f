export {
  NO_STREAM,
  type AppendRequest,
  type AppendResult,
  type CommandRecord,
  type EventStore,
  type EventToAppend,
  type LogHead,
  type ReadStreamOptions,
  type StreamWrite,
} from './event-store.js';
export { checkPosition, checkRequest, conflictOf, envelopesOf, monotone } from './append-rules.js';
export {
  EMPTY_CHAIN,
  chainHash,
  hashHex,
  leafHash,
  leafHashOfText,
  storedText,
  type StoredEnvelope,
} from './leaf-hash.js';
