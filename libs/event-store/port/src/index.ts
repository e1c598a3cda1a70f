export * from './event-store.js';
export { checkRequest, conflictOf, envelopesOf, monotone, checkPosition } from './append-rules.js';
export { storedText, leafHashOfText, chainHash, hashHex, type StoredEnvelope, EMPTY_CHAIN } from './leaf-hash.js';
