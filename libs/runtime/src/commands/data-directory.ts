import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Something that the operator can put right. The message is printed as it is, and the exit code is 1. */
export class OperatorError extends Error {}

/** The data directory: `--data`, else `CLAUSIER_DATA`, else `.clausier` beside the project, which git ignores. */
export function dataDirectory(option: string | undefined): string {
  return resolve(option ?? process.env.CLAUSIER_DATA ?? '.clausier');
}

/** Makes the directory when it is missing. Throws an `OperatorError` where nothing can be written. */
export function prepareDataDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK | constants.X_OK);
    const probe = join(directory, '.ecriture');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new OperatorError(sentence(directory, error));
  }
}

export function isEmptyDirectory(directory: string): boolean {
  return !existsSync(join(directory, 'log.sqlite'));
}

function sentence(directory: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // Node answers ENOENT for a directory to be made on a read-only disk.
    case 'ENOENT':
      return `Le dossier de données ${directory} n’est pas inscriptible. Donnez les droits d’écriture, ou choisissez-en un autre : --data DOSSIER.`;
    case 'ENOSPC':
      return `Le disque du dossier de données ${directory} est plein. Libérez de la place, puis relancez : rien de ce qui était enregistré n’est perdu.`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${directory} n’est pas un dossier. Choisissez-en un autre : --data DOSSIER.`;
    default:
      return `Le dossier de données ${directory} ne s’ouvre pas : ${error instanceof Error ? error.message : String(error)}.`;
  }
}
