export { openVault } from './open-vault.js';
export { VaultError, type VaultErrorCode } from './vault-errors.js';
export { type PutResult, type Vault, type VaultEntry } from './vault.js';
