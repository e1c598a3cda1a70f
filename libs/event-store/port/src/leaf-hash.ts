import { hash } from 'node:crypto';
import { canonicalJson, type EventEnvelope } from '@clausier/kernel';

/** An event without its place in the log. It is stored as canonical JSON, and that text is hashed. */
export type StoredEnvelope = Omit<EventEnvelope, 'position'>;

const LEAF = '\u0000';
const NODE = Buffer.of(1);

/** Head of an empty chain: SHA-256 of nothing. */
export const EMPTY_CHAIN: Uint8Array = hash('sha256', '', 'buffer');

/** Canonical JSON of an event as adapters keep it. Throws a `TypeError` naming what has no place in an event. */
export function storedText(event: StoredEnvelope): string {
  return canonicalJson(event);
}

/** SHA-256(0x00 ‖ text), where `text` is a `storedText`. */
export function leafHashOfText(text: string): Uint8Array {
  return hash('sha256', LEAF + text, 'buffer');
}

/** SHA-256(0x00 ‖ canonical JSON of the event without `position`): the leaf of the chain and of an RFC 6962 tree. */
export function leafHash(event: StoredEnvelope): Uint8Array {
  return leafHashOfText(storedText(event));
}

/** head(n) = SHA-256(0x01 ‖ head(n − 1) ‖ leaf(n)). */
export function chainHash(head: Uint8Array, leaf: Uint8Array): Uint8Array {
  return hash('sha256', Buffer.concat([NODE, head, leaf]), 'buffer');
}

/** A hash as the interface writes it: 64 hex digits. */
export function hashHex(digest: Uint8Array): string {
  return Buffer.from(digest.buffer, digest.byteOffset, digest.byteLength).toString('hex');
}
