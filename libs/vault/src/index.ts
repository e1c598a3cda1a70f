export { openVault } from './open-vault.js';
export { VaultError, type VaultErrorCode } from './vault-errors.js';
export { type PutResult, type Vault, type VaultEntry } from './vault.js';
export { CONTACT_KINDS, contactsIn, isSiret, type Contact, type ContactKind } from './traces/contacts.js';
export type { Naming } from './traces/names.js';
export type { Held, Recognised } from './traces/traces.js';
