import { UnrestError } from '../processes/time-keeper.js';
import { OperatorError } from './data-directory.js';

const FOR_OPERATORS = [OperatorError, UnrestError];
/** Errors of log and vault carry their own sentences. */
const OF_A_STORE = /^(LOG|VAULT)_/;

const FULL =
  'le disque du dossier de données est plein. Libérez de la place, puis relancez : rien d’enregistré n’est perdu.';
const FAILING =
  'le disque du dossier de données refuse de lire ou d’écrire. Vérifiez sa place et son état, puis relancez.';

const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;
/** SQLite reports a full disk this way when the index of a write-ahead log could not grow. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** What to tell whoever operates the program; `undefined` for a defect. */
export function operatorSentence(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (FOR_OPERATORS.some((kind) => error instanceof kind)) return error.message;
  return ofDatabase(error) ?? ofSystem(error);
}

function ofDatabase(error: Error): string | undefined {
  if (!('errcode' in error && typeof error.errcode === 'number')) return undefined;
  if (error.errcode === SQLITE_IOERR_SHMSIZE) return FULL;
  switch (error.errcode & 0xff) {
    case SQLITE_FULL:
      return FULL;
    case SQLITE_IOERR:
      return FAILING;
    default:
      return undefined;
  }
}

function ofSystem(error: Error): string | undefined {
  if (!('code' in error && typeof error.code === 'string')) return undefined;
  if (OF_A_STORE.test(error.code)) return error.message;
  const port = 'port' in error ? String(error.port) : '';
  switch (error.code) {
    case 'EADDRINUSE':
      return `le port ${port} est déjà pris. Arrêtez ce qui l’occupe, ou choisissez-en un autre : --port N.`;
    case 'EACCES':
      return port === ''
        ? undefined
        : `le port ${port} n’est pas permis à ce compte. Choisissez-en un autre : --port N.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return FULL;
    case 'EIO':
      return FAILING;
    default:
      return undefined;
  }
}
