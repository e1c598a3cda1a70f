export { memoryVault } from './memory-vault.js';
export { entry, vaultContract } from './vault-contract.js';
