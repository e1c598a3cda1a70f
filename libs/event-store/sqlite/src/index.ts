export {
  LogClosedError,
  LogError,
  LogFailedError,
  LogFullError,
  LogInUseError,
  LogReadOnlyError,
  LogUnreadableError,
  LogUnsafeError,
  NewerFormatError,
} from './log-errors.js';
export type { LogProblem, LogRefuted, LogVerdict, LogVerified } from './log-verdict.js';
export {
  openSqliteEventStore,
  type SqliteEventStore,
  type SqliteEventStoreOptions,
} from './open-sqlite-event-store.js';
export { verifySqliteLog } from './verify-sqlite-log.js';
