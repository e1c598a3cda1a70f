import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '@clausier/calculators';
import { OperatorError } from '@clausier/runtime';

/** A case folder that cannot be played; the message names file and place and says what is wrong. */
export class CaseError extends OperatorError {}

const MOST_FAULTS = 5;
const french = z.locales.fr().localeError;

/** The JSON of one file of a case folder. */
export async function readCaseFile(folder: string, name: string): Promise<unknown> {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CaseError(`le fichier ${file} manque ou ne se lit pas`);
  });
  const parsed = parseJson(text);
  if ('value' in parsed) return JSON.parse(text);
  const { line, column } = parsed.syntaxError;
  throw new CaseError(`${file} n’est pas du JSON : faute à la ligne ${line}, colonne ${column}`);
}

/** The value as the schema has it, or its first faults, each with its place in the file. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const result = schema.safeParse(value, { error: french });
  if (result.success) return result.data;
  const faults = result.error.issues
    .slice(0, MOST_FAULTS)
    .map(({ path, message }) => `${placeOf(path) || '(tout)'} : ${message}`);
  throw new CaseError(`${name} : ${faults.join(' ; ')}`);
}

/** `[3].body.lots[0]` */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
