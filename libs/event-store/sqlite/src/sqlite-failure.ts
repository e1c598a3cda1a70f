import { LogError, LogFullError, LogInUseError, LogReadOnlyError, LogUnreadableError } from './log-errors.js';

type KnownFailure = new (file: string, options?: ErrorOptions) => LogError;

/** Primary result codes of SQLite. */
const BY_RESULT: ReadonlyMap<number, KnownFailure> = new Map<number, KnownFailure>([
  [5, LogInUseError],
  [8, LogReadOnlyError],
  [11, LogUnreadableError],
  [13, LogFullError],
  [14, LogReadOnlyError],
  [26, LogUnreadableError],
]);

const BY_ERRNO: ReadonlyMap<string, KnownFailure> = new Map<string, KnownFailure>([
  ['EACCES', LogReadOnlyError],
  ['EPERM', LogReadOnlyError],
  ['EROFS', LogReadOnlyError],
  ['ENOTDIR', LogReadOnlyError],
  ['ENOSPC', LogFullError],
  ['EDQUOT', LogFullError],
]);

const SQLITE_IOERR = 10;
/** SQLite reports a full disk this way when the index of the write-ahead log could not grow. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** Whether input or output itself failed. What was read or written can then no longer be trusted. */
export function isInputOutput(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' && (code & 0xff) === SQLITE_IOERR && code !== SQLITE_IOERR_SHMSIZE;
}

/** What SQLite or the file system refused, as an error that says what to do; any other error as it is. */
export function logFailure(file: string, error: unknown): unknown {
  if (error instanceof LogError || typeof error !== 'object' || error === null) return error;
  const failure = failureOf(error);
  return failure === undefined ? error : new failure(file, { cause: error });
}

function failureOf(error: object): KnownFailure | undefined {
  if ('errcode' in error && error.errcode === SQLITE_IOERR_SHMSIZE) return LogFullError;
  // Extended result codes hold the primary one in their low byte.
  if ('errcode' in error && typeof error.errcode === 'number') return BY_RESULT.get(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' ? BY_ERRNO.get(error.code) : undefined;
}
