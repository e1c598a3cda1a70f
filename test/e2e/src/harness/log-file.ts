import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An event as it is stored, with its place. */
export interface StoredEvent {
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  readonly commandId: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Everything in the log of a data directory, read beside the application, without it. */
export function eventsIn(dataDir: string): readonly StoredEvent[] {
  return inLog(dataDir, (database) =>
    database
      .prepare('SELECT position, envelope FROM events ORDER BY position')
      .all()
      .map(({ position, envelope }) => ({
        ...(JSON.parse(String(envelope)) as Omit<StoredEvent, 'position'>),
        position: Number(position),
      })),
  );
}

/** Position of the last event; 0 for an empty log. */
export function headOf(dataDir: string): number {
  return inLog(dataDir, (database) =>
    Number(database.prepare('SELECT coalesce(max(position), 0) AS head FROM events').get()?.['head']),
  );
}

/** Types of the events of each stream, in order: what must be the same whatever engine played, and however often it was interrupted. */
export function coursesOf(events: readonly StoredEvent[]): Readonly<Record<string, readonly string[]>> {
  const courses: Record<string, string[]> = {};
  for (const { stream, type } of events) (courses[stream] ??= []).push(type);
  return Object.fromEntries(Object.entries(courses).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Changes the file behind the application's back. */
export function tamper(dataDir: string, sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'log.sqlite'));
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

function inLog<T>(dataDir: string, read: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(dataDir, 'log.sqlite'), { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
