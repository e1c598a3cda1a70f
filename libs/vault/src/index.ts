export { openVault } from './open-vault.js';
export type { VaultEntry, Vault } from './vault.js';
export { CONTACT_KINDS, contactsIn, type ContactKind } from './traces/contacts.js';
export type { Recognised } from './traces/traces.js';
