import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  EMPTY_CHAIN,
  NO_STREAM,
  chainHash,
  leafHashOfText,
  storedText,
  type StoredEnvelope,
} from '@clausier/event-store-port';
import type { Instant, StreamName } from '@clausier/kernel';
import { commandKey } from './command-key.js';
import { eventAt } from './log-reader.js';

/** Most streams whose number and revision are kept in memory. The others are read again. */
const REMEMBERED_STREAMS = 100_000;

interface StreamHead {
  readonly no: number;
  revision: number;
}

/** The end of the log. */
interface LogEnd {
  readonly position: number;
  readonly head: Uint8Array;
  readonly recordedAt: Instant | undefined;
}

/** The writing side of the tables, with the ends of streams kept in memory. One writer: nobody else moves them. */
export class LogTables {
  readonly #file: string;
  readonly #insertEvent: StatementSync;
  readonly #insertChain: StatementSync;
  readonly #insertCommand: StatementSync;
  readonly #insertStream: StatementSync;
  readonly #insertType: StatementSync;
  readonly #findStream: StatementSync;
  readonly #findType: StatementSync;
  readonly #findEnd: StatementSync;
  readonly #streams = new Map<StreamName, StreamHead>();
  readonly #types = new Map<string, number>();
  #end: LogEnd;

  constructor(file: string, database: DatabaseSync) {
    this.#file = file;
    this.#insertEvent = database.prepare(
      'INSERT INTO events (position, stream_no, revision, type_no, envelope) VALUES (?, ?, ?, ?, ?)',
    );
    this.#insertChain = database.prepare('INSERT INTO chain (position, leaf, head) VALUES (?, ?, ?)');
    this.#insertCommand = database.prepare(
      'INSERT INTO commands (first_position, last_position, command_key, fingerprint) VALUES (?, ?, ?, ?)',
    );
    this.#insertStream = database.prepare('INSERT INTO streams (name) VALUES (?)');
    this.#insertType = database.prepare('INSERT INTO types (name) VALUES (?)');
    this.#findStream = database.prepare(`
      SELECT s.stream_no AS no, (SELECT max(revision) FROM events e WHERE e.stream_no = s.stream_no) AS revision
      FROM streams s WHERE s.name = ?`);
    this.#findType = database.prepare('SELECT type_no AS no FROM types WHERE name = ?');
    this.#findEnd = database.prepare(`
      SELECT e.position AS position, c.head AS head, e.envelope AS envelope
      FROM events e JOIN chain c USING (position) ORDER BY e.position DESC LIMIT 1`);
    this.#end = this.#readEnd();
  }

  get end(): LogEnd {
    return this.#end;
  }

  revisionOf(stream: StreamName): number {
    return this.#find(stream)?.revision ?? NO_STREAM;
  }

  /** Writes one command's events, in order. Call it inside a transaction, and call `forget` after a rollback. */
  write(commandId: string, fingerprint: string, events: readonly (readonly [StoredEnvelope, string])[]): void {
    const first = this.#end.position + 1;
    for (const [event, text] of events) this.#writeEvent(event, text);
    this.#insertCommand.run(first, this.#end.position, commandKey(commandId), fingerprint);
  }

  /** Drops what memory holds and the disk does not. */
  forget(): void {
    this.#streams.clear();
    this.#types.clear();
    this.#end = this.#readEnd();
  }

  #writeEvent(event: StoredEnvelope, text: string): void {
    const position = this.#end.position + 1;
    const stream = this.#find(event.stream) ?? this.#addStream(event.stream);
    const leaf = leafHashOfText(text);
    const head = chainHash(this.#end.head, leaf);
    this.#insertEvent.run(position, stream.no, event.revision, this.#typeNo(event.type), text);
    this.#insertChain.run(position, leaf, head);
    stream.revision = event.revision;
    this.#end = { position, head, recordedAt: event.recordedAt };
  }

  #find(stream: StreamName): StreamHead | undefined {
    const known = this.#streams.get(stream);
    if (known) return known;
    const row = this.#findStream.get(stream);
    return row && this.#remember(stream, { no: Number(row['no']), revision: Number(row['revision'] ?? NO_STREAM) });
  }

  #addStream(stream: StreamName): StreamHead {
    const no = Number(this.#insertStream.run(stream).lastInsertRowid);
    return this.#remember(stream, { no, revision: NO_STREAM });
  }

  #remember(stream: StreamName, head: StreamHead): StreamHead {
    if (this.#streams.size >= REMEMBERED_STREAMS) this.#streams.clear();
    this.#streams.set(stream, head);
    return head;
  }

  #typeNo(type: string): number {
    const known = this.#types.get(type) ?? this.#findType.get(type)?.['no'];
    const no = Number(known ?? this.#insertType.run(type).lastInsertRowid);
    this.#types.set(type, no);
    return no;
  }

  #readEnd(): LogEnd {
    const row = this.#findEnd.get();
    if (row === undefined) return { position: 0, head: EMPTY_CHAIN, recordedAt: undefined };
    const position = Number(row['position']);
    const { recordedAt } = eventAt(this.#file, position, String(row['envelope']));
    return { position, head: Buffer.from(row['head'] as Uint8Array), recordedAt };
  }
}

/** Texts of a command's events; throws a `TypeError` on what has no place in an event. */
export function textsOf(events: readonly StoredEnvelope[]): readonly (readonly [StoredEnvelope, string])[] {
  return events.map((event) => [event, storedText(event)]);
}
