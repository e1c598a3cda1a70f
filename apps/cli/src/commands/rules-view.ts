import { readFile } from 'node:fs/promises';
import { parseJson } from '@clausier/calculators';
import {
  composeRuleBook,
  overlaySchema,
  ruleBook,
  type Overlay,
  type OverlayFault,
  type RuleBook,
  type RulesInForce,
} from '@clausier/rulebook';

/** A mistake that the person who asks can mend. The message goes to standard error, and the exit code is 2. */
export class CannotAsk extends Error {}

const FAULTS: Readonly<Record<OverlayFault, string>> = {
  MALFORMED_ENTRY: 'ce n’est pas une règle : un champ manque, est de trop, ou une date n’existe pas',
  LAW_IS_NOT_LOCAL: 'une politique locale ne remplace pas la loi',
  UNKNOWN_RULE: 'règle inconnue ; une règle propre à l’acheteur se nomme « local.… »',
  UNIT_DIFFERS: 'l’unité n’est pas celle de la règle',
  VALUE_DIFFERS: 'la valeur n’a pas la forme de celle de la règle',
  VALUE_OUT_OF_RANGE: 'la valeur est hors des limites de la règle',
  ENTRIES_OVERLAP: 'deux valeurs de la même règle valent le même jour',
};

/**
 * The rules in force on a day, under the local policies of some files. Where two files say different things, the last
 * one wins.
 */
export async function viewOf(on: string, files: readonly string[]): Promise<RulesInForce> {
  return files.length === 0 ? ruleBook.at(on) : (await bookOf(files)).at(on);
}

async function bookOf(files: readonly string[]): Promise<RuleBook> {
  const overlays = await Promise.all(files.map(read));
  const book = composeRuleBook(overlays);
  if (!('refusal' in book)) return book;
  const [layer = '', ...place] = book.refusal.path.split('.');
  throw new CannotAsk(`${files[Number(layer)] ?? ''}, ${place.join('.')} : ${FAULTS[book.refusal.code]}.`);
}

async function read(file: string): Promise<Overlay> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotAsk(`${file} : fichier illisible.`);
  });
  const parsed = parseJson(text);
  if ('syntaxError' in parsed) {
    const { line, column } = parsed.syntaxError;
    throw new CannotAsk(`${file} : ce n’est pas du JSON (ligne ${line}, colonne ${column}).`);
  }
  const overlay = overlaySchema.safeParse(parsed.value);
  if (overlay.success) return overlay.data;
  const place = overlay.error.issues[0]?.path.join('.') ?? '';
  throw new CannotAsk(`${file}${place === '' ? '' : `, ${place}`} : ${FAULTS.MALFORMED_ENTRY}.`);
}
