import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventEnvelope, StreamName } from '@clausier/kernel';
import type { CommandRecord } from '@clausier/event-store-port';
import { commandKey } from './command-key.js';
import { LogUnreadableError } from './log-errors.js';

const PAGE = 1000;

type Row = readonly [position: number, envelope: string];

/** Reads of a log through prepared statements, in pages, with explicit columns. */
export class LogReader {
  readonly #file: string;
  readonly #byStream: StatementSync;
  readonly #byPosition: StatementSync;
  readonly #command: StatementSync;

  constructor(file: string, database: DatabaseSync) {
    this.#file = file;
    this.#byStream = database.prepare(`
      SELECT e.position, e.envelope FROM events e
      WHERE e.stream_no = (SELECT stream_no FROM streams WHERE name = ?) AND e.revision >= ? AND e.position <= ?
      ORDER BY e.revision LIMIT ${PAGE}`);
    this.#byPosition = database.prepare(
      'SELECT position, envelope FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?',
    );
    this.#byStream.setReturnArrays(true);
    this.#byPosition.setReturnArrays(true);
    this.#command = database.prepare(
      'SELECT fingerprint, first_position AS first, last_position AS last FROM commands WHERE command_key = ?',
    );
  }

  /** Events of a stream from a revision on, up to a position; other work gets its turn between pages. */
  async stream(stream: StreamName, from: number, upTo: number): Promise<readonly EventEnvelope[]> {
    const events: EventEnvelope[] = [];
    for (;;) {
      const page = rows(this.#byStream.all(stream, from + events.length, upTo));
      for (const row of page) events.push(eventAt(this.#file, ...row));
      if (page.length < PAGE) return events;
      await setImmediate();
    }
  }

  /** At most `limit` events after a position, up to another; other work gets its turn between pages. */
  async range(after: number, upTo: number, limit: number): Promise<readonly EventEnvelope[]> {
    const events: EventEnvelope[] = [];
    for (let last = after; events.length < limit;) {
      const size = Math.min(PAGE, limit - events.length);
      const page = rows(this.#byPosition.all(last, upTo, size));
      for (const row of page) events.push(eventAt(this.#file, ...row));
      if (page.length < size) break;
      last = page.at(-1)?.[0] ?? upTo;
      await setImmediate();
    }
    return events;
  }

  command(commandId: string): CommandRecord | undefined {
    const found = this.#command.get(commandKey(commandId));
    if (found === undefined) return undefined;
    const [first, last] = [Number(found['first']), Number(found['last'])];
    const events = rows(this.#byPosition.all(first - 1, last, last - first + 1)).map((row) =>
      eventAt(this.#file, ...row),
    );
    return { commandId, fingerprint: String(found['fingerprint']), position: String(last), events };
  }
}

/** An event as readers see it, from its stored text. Throws a `LogUnreadableError` on a damaged one. */
export function eventAt(file: string, position: number, envelope: string): EventEnvelope {
  try {
    return { ...(JSON.parse(envelope) as Omit<EventEnvelope, 'position'>), position: String(position) };
  } catch (error) {
    throw new LogUnreadableError(file, { cause: error });
  }
}

/** The types of `all` do not know `setReturnArrays`. */
function rows(result: unknown): readonly Row[] {
  return result as readonly Row[];
}
