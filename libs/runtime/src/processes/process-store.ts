import type { DatabaseSync } from 'node:sqlite';
import {
  LOG_START,
  comparePositions,
  instantMs,
  laterPosition,
  type Instant,
  type Position,
  type StreamName,
} from '@clausier/kernel';
import type { Membership, Followers } from '@clausier/policies';
import type { ProcessKey } from '@clausier/workflow-contract';
import { openDerivedFile } from '../common/derived-file.js';
import { STALLED_TABLE, StalledActs } from './stalled-acts.js';

/** Where a process stands: what it was told of, what it has seen, when something falls due next. */
export interface ProcessRow {
  readonly key: ProcessKey;
  /** Highest position it was poked for. */
  readonly wanted: Position;
  /** Position it last planned at with nothing left to do; `LOG_START` before its first plan. */
  readonly seen: Position;
  readonly nextDueAt: Instant | undefined;
  readonly terminal: boolean;
  /** An act of its was refused twice at `seen` and waits for the next poke. */
  readonly parked: boolean;
}

interface StoredRow {
  key: string;
  wanted: string;
  seen: string;
  next_due_at: string | null;
  terminal: number;
  parked: number;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS origin (epoch TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS bridge (id INTEGER PRIMARY KEY CHECK (id = 1), checkpoint TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS members (
    stream TEXT NOT NULL, key TEXT NOT NULL, first_position TEXT NOT NULL, PRIMARY KEY (stream, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS members_by_key ON members (key);
  CREATE TABLE IF NOT EXISTS process_due (
    key TEXT PRIMARY KEY, wanted TEXT NOT NULL, seen TEXT NOT NULL, next_due_at TEXT,
    terminal INTEGER NOT NULL DEFAULT 0, parked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
  ${STALLED_TABLE}`;

/**
 * Checkpoint of the bridge, memberships, and `process_due`: all rebuilt from the log alone when the file is lost.
 * Its own SQLite file: never in one transaction with the log.
 */
export class ProcessStore implements Followers {
  readonly stalled: StalledActs;
  private readonly db: DatabaseSync;
  private readonly rows = new Map<ProcessKey, ProcessRow>();
  private readonly waiters = new Set<{ position: Position; resolve: () => void }>();
  private position: Position = LOG_START;
  /** What rows were before the transaction at work, to be put back when it fails. */
  private readonly before = new Map<ProcessKey, ProcessRow | undefined>();

  constructor(file: string) {
    this.db = openDerivedFile(file, (database) => this.load(database));
    this.stalled = new StalledActs(this.db);
  }

  get checkpoint(): Position {
    return this.position;
  }

  /** Waits until the bridge has read up to `position`, at most `patienceMs`; answers how far it got. */
  async reached(position: Position, patienceMs: number): Promise<Position> {
    if (comparePositions(this.position, position) >= 0) return this.position;
    await new Promise<void>((resolve) => {
      const waiter = { position, resolve };
      this.waiters.add(waiter);
      const timer = setTimeout(() => waiter.resolve(), patienceMs);
      waiter.resolve = () => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve();
      };
    });
    return this.position;
  }

  of(stream: StreamName): readonly ProcessKey[] {
    const found = this.db.prepare('SELECT key FROM members WHERE stream = ? ORDER BY key').all(stream);
    return (found as { key: string }[]).map(({ key }) => key);
  }

  streamsOf(key: ProcessKey): readonly StreamName[] {
    const found = this.db.prepare('SELECT stream FROM members WHERE key = ? ORDER BY stream').all(key);
    return (found as { stream: string }[]).map(({ stream }) => stream);
  }

  /** Applies what the bridge read up to `checkpoint`: memberships, who is to be poked, and the checkpoint, together. */
  advance(checkpoint: Position, apply: (writer: BridgeWriter) => void): void {
    this.transaction(() => {
      apply({
        link: ({ key, stream }, at) => {
          this.db.prepare('INSERT OR IGNORE INTO members VALUES (?, ?, ?)').run(stream, key, at);
        },
        want: (key, at, restart) => this.want(key, at, restart),
      });
      this.db
        .prepare('INSERT INTO bridge VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET checkpoint = excluded.checkpoint')
        .run(checkpoint);
    });
    this.position = checkpoint;
    for (const waiter of [...this.waiters]) if (comparePositions(checkpoint, waiter.position) >= 0) waiter.resolve();
  }

  row(key: ProcessKey): ProcessRow | undefined {
    return this.rows.get(key);
  }

  all(): readonly ProcessRow[] {
    return [...this.rows.values()];
  }

  /** Told of something that it has not planned for yet. */
  lagging(): readonly ProcessRow[] {
    return this.all().filter(({ wanted, seen }) => comparePositions(wanted, seen) > 0);
  }

  /** Open processes with something due at or before `now`. */
  due(now: Instant): readonly ProcessRow[] {
    const nowMs = instantMs(now);
    return this.all().filter(({ nextDueAt }) => nextDueAt !== undefined && instantMs(nextDueAt) <= nowMs);
  }

  nextDueAt(): Instant | undefined {
    return this.all()
      .flatMap(({ nextDueAt }) => nextDueAt ?? [])
      .sort((a, b) => instantMs(a) - instantMs(b))[0];
  }

  /**
   * A plan found nothing left to do at `seen`. One that saw less than another before it changes nothing; one that saw
   * less than the process was told of since cannot say that it has ended.
   */
  acknowledge(
    key: ProcessKey,
    plan: { seen: Position; nextDueAt: Instant | undefined; terminal: boolean; parked: boolean },
  ): void {
    const { wanted, seen } = this.rows.get(key) ?? { wanted: plan.seen, seen: LOG_START };
    if (comparePositions(plan.seen, seen) < 0) return;
    this.save({ key, wanted, ...plan, terminal: plan.terminal && comparePositions(plan.seen, wanted) >= 0 });
  }

  /**
   * Makes this the store of one log: what was made from another, or from more of this one than it holds (a log restored
   * from a copy), is forgotten and read anew.
   */
  belongTo({ epoch, head }: { readonly epoch: string; readonly head: Position }): void {
    const origin = this.db.prepare('SELECT epoch FROM origin').get()?.['epoch'];
    if (origin === epoch && comparePositions(this.position, head) <= 0) return;
    this.transaction(() => {
      this.db.exec(`DELETE FROM origin; DELETE FROM bridge; DELETE FROM members; DELETE FROM process_due;
        DELETE FROM stalled_act;`);
      this.db.prepare('INSERT INTO origin VALUES (?)').run(epoch);
    });
    this.rows.clear();
    this.position = LOG_START;
  }

  close(): void {
    this.db.close();
  }

  private load(database: DatabaseSync): void {
    database.exec(TABLES);
    const bridge = database.prepare('SELECT checkpoint FROM bridge').get() as { checkpoint: string } | undefined;
    this.position = bridge?.checkpoint ?? LOG_START;
    for (const row of database.prepare('SELECT * FROM process_due').all() as unknown as StoredRow[])
      this.rows.set(row.key, {
        key: row.key,
        wanted: row.wanted,
        seen: row.seen,
        nextDueAt: row.next_due_at ?? undefined,
        terminal: row.terminal === 1,
        parked: row.parked === 1,
      });
  }

  private want(key: ProcessKey, at: Position, restart: boolean): void {
    const known = this.rows.get(key);
    if (known?.terminal && !restart) return;
    const { seen, nextDueAt } = known ?? { seen: LOG_START, nextDueAt: undefined };
    this.save({
      key,
      wanted: laterPosition(known?.wanted ?? LOG_START, at),
      seen,
      nextDueAt,
      terminal: false,
      parked: false,
    });
  }

  private save(row: ProcessRow): void {
    this.db
      .prepare(
        `INSERT INTO process_due VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET
         wanted = excluded.wanted, seen = excluded.seen, next_due_at = excluded.next_due_at,
         terminal = excluded.terminal, parked = excluded.parked`,
      )
      .run(row.key, row.wanted, row.seen, row.nextDueAt ?? null, row.terminal ? 1 : 0, row.parked ? 1 : 0);
    if (!this.before.has(row.key)) this.before.set(row.key, this.rows.get(row.key));
    this.rows.set(row.key, row);
  }

  /** File and memory move together, or neither does. */
  private transaction(work: () => void): void {
    this.before.clear();
    this.db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      for (const [key, row] of this.before)
        if (row) this.rows.set(key, row);
        else this.rows.delete(key);
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** What the bridge may write in its transaction. */
interface BridgeWriter {
  link(membership: Membership, at: Position): void;
  /** `restart` opens a terminal process again. */
  want(key: ProcessKey, at: Position, restart: boolean): void;
}
