import { statfsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { LogUnsafeError } from './log-errors.js';

/** Before 3.51.3 two connections in WAL mode could lose commits (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** `f_type` of file systems whose locks and shared memory do not hold between machines. */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
]);

/** Refuses an engine that can lose acknowledged commits. */
export function requireSafeEngine(file: string, version: string): void {
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new LogUnsafeError(
        file,
        `SQLite ${version} peut perdre des écritures, il faut ${OLDEST_SQLITE.join('.')} ou plus récent`,
      );
  }
}

/** Refuses a directory on a network file system. */
export function requireLocalDirectory(file: string, directory: string, fileSystem = statfsSync(directory).type): void {
  const network = NETWORK_FILE_SYSTEMS.get(fileSystem >>> 0);
  if (network !== undefined)
    throw new LogUnsafeError(file, `le dossier est sur un partage réseau (${network}), choisissez un disque local`);
}

/** Puts a connection in WAL mode with a sync at each commit, and makes sure that both were taken. */
export function requireDurableCommits(file: string, database: DatabaseSync): void {
  const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal')
    throw new LogUnsafeError(
      file,
      `le mode WAL y est refusé (${String(mode)}), choisissez un fichier sur un disque local`,
    );
  database.exec('PRAGMA synchronous = FULL');
  const synchronous = database.prepare('PRAGMA synchronous').get()?.['synchronous'];
  if (synchronous !== 2) throw new LogUnsafeError(file, 'la synchronisation à chaque écriture y est refusée');
}
