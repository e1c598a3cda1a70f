/** A vault that cannot be used as it stands. `code` is stable; the message is French and says what to do. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, file: string, options?: ErrorOptions) {
    super(SENTENCES[code].replace('{file}', file), options);
    this.code = code;
  }
}

type VaultErrorCode = keyof typeof SENTENCES;

const SENTENCES = {
  VAULT_IN_USE:
    'Le coffre {file} est déjà ouvert par un autre processus : arrêtez-le, ou choisissez un autre dossier de données.',
  VAULT_READ_ONLY:
    'Le coffre {file} ne peut pas être écrit : donnez au compte du service le droit d’écrire dans ce dossier.',
  VAULT_FULL: 'Le disque du coffre {file} est plein : libérez de la place, puis recommencez.',
  VAULT_NEWER_FORMAT:
    'Le coffre {file} a été écrit par une version plus récente : installez cette version, ou restaurez une copie.',
  VAULT_UNREADABLE: 'Le fichier {file} n’est pas un coffre lisible : restaurez une copie.',
  VAULT_TRACES_LEFT:
    'L’effacement dans {file} n’est pas achevé, un autre programme lit ce fichier : fermez-le, puis recommencez.',
} as const;

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

const BY_RESULT: ReadonlyMap<number, VaultErrorCode> = new Map([
  [SQLITE_BUSY, 'VAULT_IN_USE'],
  [SQLITE_READONLY, 'VAULT_READ_ONLY'],
  [SQLITE_CANTOPEN, 'VAULT_READ_ONLY'],
  [SQLITE_CORRUPT, 'VAULT_UNREADABLE'],
  [SQLITE_FULL, 'VAULT_FULL'],
  [SQLITE_NOTADB, 'VAULT_UNREADABLE'],
]);

const BY_ERRNO: ReadonlyMap<string, VaultErrorCode> = new Map([
  ['EACCES', 'VAULT_READ_ONLY'],
  ['EPERM', 'VAULT_READ_ONLY'],
  ['EROFS', 'VAULT_READ_ONLY'],
  ['ENOSPC', 'VAULT_FULL'],
]);

/** Runs `work` and gives what SQLite or the file system refuses as a `VaultError`; other errors pass. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof VaultError ? undefined : codeOf(error);
    throw code === undefined ? error : new VaultError(code, file, { cause: error });
  }
}

function codeOf(error: unknown): VaultErrorCode | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  // SQLite's extended codes hold the primary one in their low byte.
  if ('errcode' in error && typeof error.errcode === 'number') return BY_RESULT.get(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' ? BY_ERRNO.get(error.code) : undefined;
}
