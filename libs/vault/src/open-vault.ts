import { canonicalJson, type Json } from '@clausier/kernel';
import { contentOf, type PutResult, type Vault, type VaultEntry } from './vault.js';
import { VaultError, guarded } from './vault-errors.js';
import { recogniseBy, type Trace } from './traces/traces.js';
import { openVaultFile, traceInserter } from './vault-file.js';

const COLUMNS = 'ref, kind, buyer, data, command_id, written_at';

/** Opens the vault in its own SQLite file, made when it is missing. Throws a `VaultError`. */
export function openVault({ file }: { readonly file: string }): Vault {
  const database = guarded(file, () => openVaultFile(file));
  const byCommand = database.prepare(`SELECT ${COLUMNS} FROM entries WHERE ref = ? AND command_id = ?`);
  const byRef = database.prepare(`SELECT ${COLUMNS} FROM entries WHERE ref = ? ORDER BY entry_no`);
  const insert = database.prepare(`INSERT INTO entries (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`);
  const insertTraces = traceInserter(database);
  const tracesByKey = database.prepare(
    'SELECT DISTINCT kind, key, family, given FROM traces WHERE key IN (SELECT value FROM json_each(?))',
  );
  const deleteRef = database.prepare('DELETE FROM entries WHERE ref = ?');
  const deleteOne = database.prepare('DELETE FROM entries WHERE ref = ? AND command_id = ?');

  const entries = (ref: string) => byRef.all(ref).map(entryOf);

  function put(entry: VaultEntry): PutResult {
    const known = byCommand.get(entry.ref, entry.commandId);
    if (known !== undefined) {
      const same = canonicalJson(contentOf(entryOf(known))) === canonicalJson(contentOf(entry));
      return { outcome: same ? 'stored' : 'conflict' };
    }
    const { ref, kind, buyer, data, commandId, writtenAt } = entry;
    atomically(() => {
      const { lastInsertRowid } = insert.run(ref, kind, buyer, canonicalJson(data), commandId, writtenAt);
      insertTraces(lastInsertRowid, data);
    });
    return { outcome: 'stored' };
  }

  function atomically(work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      // A full disk may have ended the transaction already.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function lookUp(keys: readonly string[]): readonly Trace[] {
    return tracesByKey.all(JSON.stringify(keys)).map(traceOf);
  }

  /** SQLite overwrites deleted rows in their pages. This empties the WAL, which still holds older versions of pages. */
  function leaveNoTrace(): void {
    database.exec('VACUUM');
    const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (checkpoint?.['busy'] !== 0) throw new VaultError('VAULT_TRACES_LEFT', file);
  }

  return {
    put: async (entry) => guarded(file, () => put(entry)),
    get: async (ref) => guarded(file, () => entries(ref).at(-1)),
    entries: async (ref) => guarded(file, () => entries(ref)),
    withdraw: async (ref, commandId) =>
      guarded(file, () => {
        if (deleteOne.run(ref, commandId).changes > 0) leaveNoTrace();
      }),
    erase: async (ref) =>
      guarded(file, () => {
        const found = deleteRef.run(ref).changes > 0;
        // Compacts also when no row was found: asking again finishes an erasure that was cut short after its DELETE.
        leaveNoTrace();
        return found;
      }),
    recognise: async (texts) => guarded(file, () => recogniseBy(lookUp, texts)),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

function traceOf(row: Readonly<Record<string, unknown>>): Trace {
  return {
    kind: String(row['kind']) as Trace['kind'],
    key: String(row['key']),
    family: String(row['family']),
    given: String(row['given']),
  };
}

function entryOf(row: Readonly<Record<string, unknown>>): VaultEntry {
  return {
    ref: String(row['ref']),
    kind: String(row['kind']),
    buyer: String(row['buyer']),
    data: JSON.parse(String(row['data'])) as Readonly<Record<string, Json>>,
    commandId: String(row['command_id']),
    writtenAt: String(row['written_at']),
  };
}
