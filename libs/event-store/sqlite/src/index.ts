export type { LogVerified, LogRefuted } from './log-verdict.js';
export * from './open-sqlite-event-store.js';
export { verifySqliteLog } from './verify-sqlite-log.js';
