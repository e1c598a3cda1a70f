import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CaseError } from './case-json.js';

const progressFile = z.strictObject({ case: z.string(), done: z.number().int().min(0), finished: z.boolean() });
type Progress = z.output<typeof progressFile>;

const NAME = 'case.json';

/** How far a case was played in a data directory; `undefined` where none was begun. Throws a `CaseError` on a damaged note. */
export async function readProgress(dataDir: string): Promise<Progress | undefined> {
  const file = join(dataDir, NAME);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return progressFile.parse(JSON.parse(text));
  } catch (error) {
    throw new CaseError(
      `${file} dit où en est le cas, et ne se lit pas. Restaurez une copie du dossier, ou choisissez-en un autre : --data DOSSIER.`,
      { cause: error },
    );
  }
}

/**
 * Notes where to go on from, before the log is first opened. A log without a note is a real one, and no case is played
 * on it. Throws a `CaseError` in a directory where another case was begun.
 */
export async function beginOrGoOn(dataDir: string, caseId: string): Promise<Progress> {
  const known = await readProgress(dataDir);
  const progress = known ?? { case: caseId, done: 0, finished: false };
  if (!known) await writeProgress(dataDir, progress);
  if (progress.case !== caseId)
    throw new CaseError(
      `le dossier de données ${dataDir} a commencé le cas « ${progress.case} », pas « ${caseId} ». Donnez le même : --case DOSSIER, ou un autre dossier de données.`,
    );
  return progress;
}

/** Writes the note as a whole or not at all. It is on the disk when this answers. */
export async function writeProgress(dataDir: string, progress: Progress): Promise<void> {
  const file = join(dataDir, NAME);
  await writeFile(`${file}.part`, `${JSON.stringify(progress)}\n`, { flush: true });
  await rename(`${file}.part`, file);
}
