import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault } from './open-vault.js';
import { memoryVault, vaultContract } from './testing/index.js';

vaultContract('the vault in memory', async () => ({ vault: memoryVault(), dispose: async () => undefined }));

vaultContract('the vault on disk', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'vault-'));
  const vault = openVault({ file: join(directory, 'vault.sqlite') });
  return {
    vault,
    dispose: async () => {
      await vault.close();
      rmSync(directory, { recursive: true });
    },
  };
});
