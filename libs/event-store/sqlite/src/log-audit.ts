import { hash } from 'node:crypto';
import { canonicalJson, type EventEnvelope } from '@clausier/kernel';
import { EMPTY_CHAIN, chainHash, hashHex } from '@clausier/event-store-port';
import { commandKey } from './command-key.js';
import type { LogRow, LogRows } from './log-rows.js';
import { refuted, type LogProblem, type LogRefuted, type LogVerified, type NamedEvent } from './log-verdict.js';

const LEAF = Buffer.of(0);
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Walks a log in position order and stops at the first event that is not what was recorded. */
export class LogAudit {
  readonly #rows: LogRows;
  readonly #revisions = new Map<string, number>();
  #position = 0;
  #head = EMPTY_CHAIN;
  #recordedAt = Number.NEGATIVE_INFINITY;
  #commands = 0;
  #command: { readonly id: string; readonly last: number } | undefined;

  constructor(rows: LogRows) {
    this.#rows = rows;
  }

  get position(): number {
    return this.#position;
  }

  /** Checks the row after those seen so far. */
  next(row: LogRow): LogRefuted | undefined {
    if (row.position !== this.#position + 1) return this.#missing(row);
    const broken = this.#seal(row) ?? this.#content(row);
    if (broken !== undefined) return refuted(broken, this.#name(row));
    this.#position = row.position;
    return undefined;
  }

  /** Checks what only shows at the end of the log. */
  finish(): LogVerified | LogRefuted {
    const end = { position: String(this.#position) };
    if (this.#rows.lastClaimed() > this.#position) return refuted('missing', { position: String(this.#position + 1) });
    if (this.#command !== undefined && this.#command.last !== this.#position) return refuted('commandDiffers', end);
    if (this.#rows.commandCount() !== this.#commands) return refuted('commandDiffers', end);
    if (!this.#rows.intact()) return refuted('unreadable', end);
    return {
      verified: true,
      events: this.#position,
      streams: this.#revisions.size,
      lastPosition: String(this.#position),
      headHash: hashHex(this.#head),
    };
  }

  #seal(row: LogRow): LogProblem | undefined {
    const leaf = hash('sha256', Buffer.concat([LEAF, row.text]), 'buffer');
    if (row.leaf === null || row.head === null) return 'sealMissing';
    if (!leaf.equals(row.leaf)) return this.#rows.sealedAt(leaf) === undefined ? 'altered' : 'moved';
    this.#head = chainHash(this.#head, leaf);
    return Buffer.from(this.#head).equals(row.head) ? undefined : 'chainBroken';
  }

  #content(row: LogRow): LogProblem | undefined {
    const event = parse(row.text);
    if (event === undefined) return 'malformed';
    if (event.stream !== row.stream || event.type !== row.type || event.revision !== row.revision)
      return 'columnsDiffer';
    const revision = this.#revisions.get(row.stream) ?? -1;
    if (row.revision !== revision + 1) return 'revisionGap';
    this.#revisions.set(row.stream, row.revision);
    const recordedAt = Date.parse(event.recordedAt);
    if (!(recordedAt >= this.#recordedAt)) return 'clockWentBack';
    this.#recordedAt = recordedAt;
    return this.#belongs(event.commandId, row.position) ? undefined : 'commandDiffers';
  }

  /** The events of a command stand together, at the positions that the row of the command gives. */
  #belongs(id: string, position: number): boolean {
    if (this.#command?.id === id) return position <= this.#command.last;
    if (this.#command !== undefined && this.#command.last !== position - 1) return false;
    const row = this.#rows.commandAt(position);
    if (row === undefined || !Buffer.from(row.key).equals(commandKey(id))) return false;
    this.#command = { id, last: row.last };
    this.#commands += 1;
    return true;
  }

  /**
   * There is a hole in the positions. The stream that lost its event is the first one that jumps over a revision
   * further on.
   */
  #missing(after: LogRow): LogRefuted {
    const position = String(this.#position + 1);
    const revisions = new Map(this.#revisions);
    for (let page = [after] as readonly LogRow[]; page.length > 0;) {
      for (const { stream, revision } of page) {
        if (stream === null) continue;
        const expected = (revisions.get(stream) ?? -1) + 1;
        if (revision !== expected) return refuted('missing', { position, stream, revision: expected });
        revisions.set(stream, revision);
      }
      page = this.#rows.pageAfter(page.at(-1)?.position ?? Number.MAX_SAFE_INTEGER);
    }
    return refuted('missing', { position });
  }

  #name(row: LogRow): NamedEvent {
    const event = parse(row.text);
    return {
      position: String(row.position),
      ...(row.stream === null ? {} : { stream: row.stream }),
      revision: row.revision,
      ...(row.type === null ? {} : { type: row.type }),
      ...(typeof event?.eventId === 'string' ? { eventId: event.eventId } : {}),
    };
  }
}

/** The event of a stored text, or nothing when the text is not canonical JSON of an object. */
function parse(bytes: Uint8Array): Omit<EventEnvelope, 'position'> | undefined {
  try {
    const text = UTF8.decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || canonicalJson(value) !== text) return undefined;
    return value as Omit<EventEnvelope, 'position'>;
  } catch {
    return undefined;
  }
}
