import { InexactNumber, RepeatedMember, parseJson } from '@clausier/calculators';
import type { FieldError } from '@clausier/application';
import { fail } from '../problem/problem.js';

/** Deeper than any command. */
const MAX_DEPTH = 32;

/**
 * The JSON value of a request's body. Throws a 400 problem with line and column when it is not JSON, or with the
 * places of what JSON allows and this edge does not: numbers that would be rounded, names that occur twice, `__proto__`, broken text.
 */
export function jsonBody(bytes: unknown): unknown {
  const value = jsonAsWritten(bytes);
  const errors = faults(value, []);
  if (errors.length > 0) fail(400, 'INVALID_INPUT', 'Le corps contient des valeurs inadmissibles.', { errors });
  return value;
}

/** As `jsonBody`, for readers that judge each value themselves: what would be rounded is an `InexactNumber`. */
export function jsonAsWritten(bytes: unknown): unknown {
  const parsed = parseJson(decode(bytes));
  if ('value' in parsed) return parsed.value;
  const { line, column } = parsed.syntaxError;
  return fail(400, 'MALFORMED_JSON', `Le corps n’est pas du JSON : faute à la ligne ${line}, colonne ${column}.`);
}

function decode(bytes: unknown): string {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0)
    fail(400, 'MALFORMED_JSON', 'Un corps JSON est attendu, et la requête n’en a pas (ligne 1, colonne 1).');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(400, 'MALFORMED_JSON', 'Le corps n’est pas un texte UTF-8 valide.');
  }
}

function faults(value: unknown, path: readonly string[]): readonly FieldError[] {
  const at = (message: string): readonly FieldError[] => [{ path: path.join('.'), message }];
  if (path.length > MAX_DEPTH) return at(`plus de ${MAX_DEPTH} niveaux imbriqués`);
  if (value instanceof InexactNumber) return at('nombre entier attendu, entre ±(2^53 − 1)');
  if (value instanceof RepeatedMember) return at('champ présent deux fois');
  if (typeof value === 'string') return isCleanText(value) ? [] : at('caractère interdit');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '__proto__'
      ? [{ path: [...path, key].join('.'), message: 'champ inconnu' }]
      : faults(member, [...path, key]),
  );
}

/** No NUL, no half of a surrogate pair: neither can be stored and read back the same everywhere. */
function isCleanText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
