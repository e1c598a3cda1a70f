import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openVault } from './open-vault.js';
import { entry } from './testing/index.js';
import { guarded } from './vault-errors.js';

const CANARY = 'Canari-Zébulon-4711';
let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'vault-'));
  file = join(directory, 'vault.sqlite');
});
afterEach(() => rmSync(directory, { recursive: true }));

const filesHolding = (text: string) =>
  readdirSync(directory).filter((name) => readFileSync(join(directory, name)).includes(text));
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  }
};

test('an erased name is found nowhere in the vault files, open or closed', async () => {
  const vault = openVault({ file });
  for (let i = 0; i < 200; i += 1) {
    const canary = i % 10 === 0;
    await vault.put(
      entry({
        ref: canary ? 'gone' : `p${i}`,
        commandId: `c${i}`,
        data: { familyName: canary ? `${CANARY}-${i}` : `Nom${i}` },
      }),
    );
  }
  expect(filesHolding(CANARY)).not.toEqual([]);
  expect(await vault.erase('gone')).toBe(true);
  expect(filesHolding(CANARY)).toEqual([]);
  await vault.close();
  expect(filesHolding(CANARY)).toEqual([]);
  expect(filesHolding('Nom199')).toEqual(['vault.sqlite']);
});

test('nor is the trace by which it was recognised in texts', async () => {
  const vault = openVault({ file });
  await vault.put(entry({ ref: 'gone', data: { familyName: 'Zébulonique', givenName: 'Ada' } }));
  expect(filesHolding('zebulonique')).not.toEqual([]);
  await vault.erase('gone');
  expect(filesHolding('zebulonique')).toEqual([]);
  await vault.close();
});

test('a vault of the format before is given the traces of what it holds', async () => {
  const vault = openVault({ file });
  await vault.put(entry());
  await vault.close();
  const before = new DatabaseSync(file);
  before.exec('DROP TABLE traces; PRAGMA user_version = 1');
  before.close();
  const again = openVault({ file });
  expect(await again.recognise([{ text: 'Éloïse Exemple' }])).toEqual([{ name: 'full', contacts: [] }]);
  await again.erase('participant1');
  expect(await again.recognise([{ text: 'Éloïse Exemple' }])).toEqual([{ contacts: [] }]);
  await again.close();
});

test('a withdrawn entry leaves no trace either', async () => {
  const vault = openVault({ file });
  await vault.put(entry({ data: { familyName: CANARY } }));
  await vault.withdraw('participant1', 'c1');
  expect(filesHolding(CANARY)).toEqual([]);
  await vault.close();
});

test('a restart keeps the entries, and a repeated command is still known', async () => {
  const first = openVault({ file });
  await first.put(entry());
  await first.close();
  const second = openVault({ file });
  expect(await second.get('participant1')).toEqual(entry());
  expect(await second.put(entry())).toEqual({ outcome: 'stored' });
  expect(await second.put(entry({ data: {} }))).toEqual({ outcome: 'conflict' });
  await second.close();
});

test('only the owner may read the files, also when the file was wider before', async () => {
  writeFileSync(file, '');
  chmodSync(file, 0o644);
  const vault = openVault({ file });
  await vault.put(entry());
  expect(readdirSync(directory).map((name) => statSync(join(directory, name)).mode & 0o777)).toEqual([0o600, 0o600]);
  await vault.close();
});

test('a second opening is told that the vault is in use', async () => {
  const vault = openVault({ file });
  expect(codeOf(() => openVault({ file }))).toBe('VAULT_IN_USE');
  await vault.close();
  await vault.close();
  await openVault({ file }).close();
});

test('a vault of a newer format, or a file that is no vault, is left alone', async () => {
  await openVault({ file }).close();
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 3');
  newer.close();
  expect(codeOf(() => openVault({ file }))).toBe('VAULT_NEWER_FORMAT');

  const other = join(directory, 'other.sqlite');
  const foreign = new DatabaseSync(other);
  foreign.exec('CREATE TABLE theirs (x)');
  foreign.close();
  expect(codeOf(() => openVault({ file: other }))).toBe('VAULT_UNREADABLE');
  const text = join(directory, 'text');
  writeFileSync(text, 'not a database, '.repeat(100));
  expect(codeOf(() => openVault({ file: text }))).toBe('VAULT_UNREADABLE');
});

test('what the system refuses becomes a sentence that says what to do', () => {
  const thrown = (error: object) => () =>
    guarded(file, () => {
      throw Object.assign(new Error('refused'), error);
    });
  expect(codeOf(thrown({ code: 'EROFS' }))).toBe('VAULT_READ_ONLY');
  expect(codeOf(thrown({ code: 'ENOSPC' }))).toBe('VAULT_FULL');
  expect(codeOf(thrown({ code: 'ERR_SQLITE_ERROR', errcode: 13 }))).toBe('VAULT_FULL');
  expect(codeOf(thrown({ code: 'ERR_SQLITE_ERROR', errcode: 1032 }))).toBe('VAULT_READ_ONLY');
  expect(thrown({ code: 'EROFS' })).toThrow(/droit d’écrire/);
  expect(codeOf(thrown({ code: 'ERR_OTHER' }))).toBe('ERR_OTHER');
});
