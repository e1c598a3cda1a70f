import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LOG_START, upcast, type AnyEventDefinition, type EventEnvelope, type Position } from '@clausier/kernel';
import { allEvents, type ReadModel, type Sql } from '@clausier/read-models';
import { isDamaged, removeDatabase } from '../common/derived-file.js';

/** Raise it when the checkpoints' own table changes: a file of another format is thrown away and built again. */
const FORMAT = 1;
const CHECKPOINTS = `
  CREATE TABLE IF NOT EXISTS origin (epoch TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS checkpoint (
    model TEXT PRIMARY KEY, version INTEGER NOT NULL, position TEXT NOT NULL, built INTEGER NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${FORMAT};`;

const DEFINITIONS: ReadonlyMap<string, AnyEventDefinition> = new Map(Object.entries(allEvents));

interface Checkpoint {
  readonly version: number;
  readonly position: Position;
  /** The model has reached the head of the log once since its tables were made, so its answers are whole. */
  readonly built: boolean;
}

/** Rows and checkpoints of read models in one SQLite database. All of it can be made again from the log. */
export class ProjectionDatabase {
  readonly sql: Sql;
  private readonly db: DatabaseSync;
  private readonly checkpoints = new Map<string, Checkpoint>();

  /** `location`: a file, or `:memory:`. A model whose version is not the stored one begins anew, on fresh tables. */
  constructor(location: string, models: readonly ReadModel[]) {
    this.db = openDatabase(location);
    this.sql = sqlOf(this.db);
    const stored = this.sql.all<{ model: string } & Record<string, string | number>>('SELECT * FROM checkpoint');
    for (const { model, version, position, built } of stored)
      this.checkpoints.set(model, { version: Number(version), position: String(position), built: built === 1 });
    const names = new Set(models.map(({ name }) => name));
    for (const name of this.checkpoints.keys()) if (!names.has(name)) this.transaction(() => this.forget(name));
    for (const model of models) if (this.checkpoints.get(model.name)?.version !== model.version) this.restart(model);
  }

  /** Last position whose event stands in the model's rows. */
  position(model: string): Position {
    return this.checkpoints.get(model)?.position ?? LOG_START;
  }

  isBuilt(model: string): boolean {
    return this.checkpoints.get(model)?.built === true;
  }

  /** Whether the rows were made from the log of this epoch. */
  isOf(epoch: string): boolean {
    return this.sql.get<{ epoch: string }>('SELECT epoch FROM origin')?.epoch === epoch;
  }

  /** Notes from which log the rows are made from now on. */
  belongTo(epoch: string): void {
    this.transaction(() => {
      this.sql.run('DELETE FROM origin');
      this.sql.run('INSERT INTO origin VALUES (?)', epoch);
    });
  }

  /** Fresh tables, from the first event on. */
  restart(model: ReadModel): void {
    this.transaction(() => {
      this.forget(model.name);
      this.sql.exec(model.tables);
      this.sql.run('INSERT INTO checkpoint VALUES (?, ?, ?, 0)', model.name, model.version, LOG_START);
    });
    this.checkpoints.set(model.name, { version: model.version, position: LOG_START, built: false });
  }

  /** Folds a page into one model: rows and checkpoint together, or nothing at all. Throws what the fold throws. */
  advance(model: ReadModel, events: readonly EventEnvelope[]): void {
    const last = events.at(-1);
    const before = this.checkpoints.get(model.name);
    if (!last || !before) return;
    this.transaction(() => {
      for (const event of events) model.fold(lifted(event), this.sql);
      const moved = 'UPDATE checkpoint SET position = ? WHERE model = ? AND position = ? RETURNING model';
      if (!this.sql.get(moved, last.position, model.name, before.position))
        throw new Error(`another process moved the read model ${model.name}`);
    });
    this.checkpoints.set(model.name, { ...before, position: last.position });
  }

  markBuilt(model: string): void {
    const known = this.checkpoints.get(model);
    if (!known || known.built) return;
    this.sql.run('UPDATE checkpoint SET built = 1 WHERE model = ?', model);
    this.checkpoints.set(model, { ...known, built: true });
  }

  close(): void {
    this.db.close();
  }

  private forget(model: string): void {
    const tables = this.sql.all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?`,
      model.length + 1,
      `${model}_`,
    );
    for (const { name } of tables) this.sql.exec(`DROP TABLE "${name}"`);
    this.sql.run('DELETE FROM checkpoint WHERE model = ?', model);
    this.checkpoints.delete(model);
  }

  private transaction(work: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}

/**
 * Lifts an event to the current version of its kind. An event of an unknown kind is left as it is, and the model that
 * folds it stops.
 */
function lifted(event: EventEnvelope): EventEnvelope {
  const definition = DEFINITIONS.get(event.type);
  return definition ? upcast(event, definition) : event;
}

function openDatabase(location: string): DatabaseSync {
  const known = location === ':memory:' ? undefined : tryOpen(location);
  if (known) return known;
  if (location !== ':memory:') removeDatabase(location);
  const fresh = new DatabaseSync(location);
  fresh.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${CHECKPOINTS}`);
  return fresh;
}

/** `undefined` for a file of another format, or for one that is no database. Neither holds anything to keep. */
function tryOpen(file: string): DatabaseSync | undefined {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const format = db.prepare('PRAGMA user_version').get()?.user_version;
    const empty = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables === 0;
    if (format !== FORMAT && !empty) return (db.close(), undefined);
    db.exec(CHECKPOINTS);
    return db;
  } catch (error) {
    db.close();
    if (isDamaged(error)) return undefined;
    throw error;
  }
}

function sqlOf(db: DatabaseSync): Sql {
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return {
    exec: (text) => {
      statements.clear();
      db.exec(text);
    },
    run: (text, ...values) => void prepared(text).run(...values),
    all: <R>(text: string, ...values: readonly (string | number | null)[]) => prepared(text).all(...values) as R[],
    get: <R>(text: string, ...values: readonly (string | number | null)[]) =>
      prepared(text).get(...values) as R | undefined,
  };
}
