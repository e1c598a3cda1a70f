import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Keys of the processes that are not terminal. */
export function openProcessesIn(dataDir: string): readonly string[] {
  const database = new DatabaseSync(join(dataDir, 'processes.sqlite'), { readOnly: true });
  try {
    const rows = database.prepare('SELECT key FROM process_due WHERE terminal = 0 ORDER BY key').all();
    return rows.map(({ key }) => String(key));
  } finally {
    database.close();
  }
}
