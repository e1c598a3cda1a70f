import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Position } from '@clausier/kernel';
import { conflictOf, envelopesOf, monotone, type AppendRequest, type AppendResult } from '@clausier/event-store-port';
import { LogClosedError, LogFailedError, LogFullError, LogInUseError } from './log-errors.js';
import { eventAt, type LogReader } from './log-reader.js';
import { textsOf, type LogTables } from './log-tables.js';
import { logFailure } from './sqlite-failure.js';

/** Most commands that share a transaction. The event loop gets its turn between two transactions. */
const BATCH = 1024;

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

interface GroupCommitParts {
  readonly file: string;
  readonly database: DatabaseSync;
  readonly tables: LogTables;
  readonly reader: LogReader;
  readonly clock: Clock;
  /** Called with the head after each commit that wrote something. */
  readonly committed: (head: Position) => void;
  /** Called once, when nothing more is taken because the disk failed. */
  readonly failed: (failure: LogFailedError) => void;
}

/**
 * The one writer. Commands that arrive in the same turn share one transaction and one sync. Each is judged on its own,
 * against the ends of streams in memory. A command is answered after COMMIT, never before.
 */
export class GroupCommit {
  readonly #parts: GroupCommitParts;
  readonly #queue: Waiting[] = [];
  #scheduled = false;
  #stopped: LogFailedError | LogClosedError | undefined;

  constructor(parts: GroupCommitParts) {
    this.#parts = parts;
  }

  submit(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.#stopped) {
        reject(this.#stopped);
        return;
      }
      this.#queue.push({ request, resolve, reject });
      this.#schedule();
    });
  }

  /** Writes what waits, then takes nothing more. */
  drain(): void {
    while (this.#queue.length > 0) this.#flush();
    this.#stopped ??= new LogClosedError(this.#parts.file);
  }

  /** Takes nothing more. After a failure of the disk, a later success cannot be trusted. */
  fail(cause: unknown): LogFailedError | LogClosedError {
    if (this.#stopped) return this.#stopped;
    const failure = new LogFailedError(this.#parts.file, { cause });
    this.#stopped = failure;
    for (const { reject } of this.#queue.splice(0)) reject(failure);
    this.#parts.failed(failure);
    return failure;
  }

  #schedule(): void {
    if (this.#scheduled || this.#queue.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      try {
        this.#flush();
      } finally {
        this.#schedule();
      }
    });
  }

  #flush(): void {
    const batch = this.#queue.splice(0, BATCH);
    if (batch.length === 0) return;
    const { database, tables, committed } = this.#parts;
    const before = tables.end.position;
    let answers: readonly (() => void)[];
    try {
      database.exec('BEGIN IMMEDIATE');
      answers = batch.map((waiting) => this.#judge(waiting));
      database.exec('COMMIT');
    } catch (error) {
      this.#abort(batch, error);
      return;
    }
    for (const answer of answers) answer();
    if (tables.end.position > before) committed(String(tables.end.position));
  }

  /** Decides and writes one command inside the transaction; the answer is given after COMMIT. */
  #judge({ request, resolve, reject }: Waiting): () => void {
    const { file, tables, reader, clock } = this.#parts;
    const { commandId, fingerprint } = request;
    const known = reader.command(commandId);
    if (known) {
      const { position, events } = known;
      return known.fingerprint === fingerprint
        ? () => resolve({ outcome: 'replayed', position, events })
        : () => resolve({ outcome: 'commandReused', commandId });
    }
    const conflict = conflictOf(request, (stream) => tables.revisionOf(stream));
    if (conflict) return () => resolve(conflict);
    let texts: ReturnType<typeof textsOf>;
    try {
      texts = textsOf(envelopesOf(request, monotone(clock.now(), tables.end.recordedAt)));
    } catch (defect) {
      return () => reject(defect);
    }
    const first = tables.end.position + 1;
    tables.write(commandId, fingerprint, texts);
    const position = String(tables.end.position);
    const events = texts.map(([, text], i) => eventAt(file, first + i, text));
    return () => resolve({ outcome: 'appended', position, events });
  }

  /** Rejects the whole batch. The log stays usable only when the disk is full or another process holds the lock. */
  #abort(batch: readonly Waiting[], error: unknown): void {
    const { file, database, tables } = this.#parts;
    const failure = logFailure(file, error);
    let usable = failure instanceof LogFullError || failure instanceof LogInUseError;
    try {
      if (database.isTransaction) database.exec('ROLLBACK');
      tables.forget();
    } catch {
      usable = false;
    }
    if (usable) {
      for (const { reject } of batch) reject(failure);
      return;
    }
    const stopped = this.fail(error);
    for (const { reject } of batch) reject(stopped);
  }
}
