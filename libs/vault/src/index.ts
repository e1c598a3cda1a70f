export { openVault } from './open-vault.js';
export type { VaultEntry, Vault } from './vault.js';
