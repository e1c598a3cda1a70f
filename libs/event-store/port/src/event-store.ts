import type { Actor, Basis, EventEnvelope, LocalDate, Position, StreamName } from '@clausier/kernel';

/** Revision of a stream that holds no event: a first append expects it. Revisions count from 0. */
export const NO_STREAM = -1;

/** An event ready to be written: everything but what the log itself gives (revision, position, recordedAt). */
export interface EventToAppend {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly effectiveOn: LocalDate;
  readonly data: unknown;
}

export interface StreamWrite {
  readonly stream: StreamName;
  /** Revision of the last event the decision saw; `NO_STREAM` when it saw none. */
  readonly expected: number;
  readonly events: readonly EventToAppend[];
}

/** A stream that was read but is not written: its revision must still be the one seen. */
interface StreamCheck {
  readonly stream: StreamName;
  readonly revision: number;
}

/** One command's outcome: all of it or nothing. */
export interface AppendRequest {
  readonly commandId: string;
  /** Hash of the command's content. The same id with another hash is refused. */
  readonly fingerprint: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly basis: Basis;
  readonly writes: readonly StreamWrite[];
  readonly checks: readonly StreamCheck[];
}

/** What a command did, as kept with its id. */
export interface CommandRecord {
  readonly commandId: string;
  readonly fingerprint: string;
  /** Position of its last event. */
  readonly position: Position;
  readonly events: readonly EventEnvelope[];
}

export type AppendResult =
  | { readonly outcome: 'appended'; readonly position: Position; readonly events: readonly EventEnvelope[] }
  /** The same command was appended before, at whatever revision. This is its first outcome. */
  | { readonly outcome: 'replayed'; readonly position: Position; readonly events: readonly EventEnvelope[] }
  /** A revision moved: load again, decide again. */
  | { readonly outcome: 'conflict'; readonly stream: StreamName; readonly expected: number; readonly actual: number }
  /** The id was used for another content. */
  | { readonly outcome: 'commandReused'; readonly commandId: string };

export interface ReadStreamOptions {
  /** First revision wanted; 0 by default. */
  readonly from?: number;
  /** Last position wanted (inclusive); the head by default. */
  readonly upTo?: Position;
}

interface ReadAllOptions {
  /** Events strictly after this position. */
  readonly after: Position;
  /** At most so many events. */
  readonly limit: number;
  readonly upTo?: Position;
}

/** Head of the log: last position and running chain hash (hex), `LOG_START` and the empty chain's hash when empty. */
export interface LogHead {
  readonly position: Position;
  readonly hash: string;
}

/**
 * The event log. An adapter promises what `eventStoreContract` tests: atomic appends over several streams, expected
 * revisions, one total order with increasing positions, idempotence by command id, acknowledgement after durability. It
 * throws when input or output fails. The outcome is then unknown, and the caller retries with the same command id.
 */
export interface EventStore {
  /** Rejects with a `TypeError`, and writes nothing, when the request itself is wrong (`checkRequest`, canonical JSON). */
  append(request: AppendRequest): Promise<AppendResult>;
  readStream(stream: StreamName, options?: ReadStreamOptions): Promise<readonly EventEnvelope[]>;
  readAll(options: ReadAllOptions): Promise<readonly EventEnvelope[]>;
  findCommand(commandId: string): Promise<CommandRecord | undefined>;
  head(): Promise<LogHead>;
  /**
   * Calls the listener with the new head position once that is durable. One call may stand for several appends. Returns
   * the function that stops it. A listener must not throw.
   */
  onAppended(listener: (position: Position) => void): () => void;
  close(): Promise<void>;
}
