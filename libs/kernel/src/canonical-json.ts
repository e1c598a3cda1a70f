/** What may stand in an event or a fingerprint: no floats, no `undefined`, no dates. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON (RFC 8785) of a value made of safe integers, strings, booleans, null, lists and records.
 * A member that is `undefined` is left out. Throws a `TypeError` naming the place of anything else: floats and
 * integers beyond 2^53 − 1 have no place in an event.
 */
export function canonicalJson(value: unknown): string {
  try {
    return textOf(value);
  } catch (error) {
    throw error instanceof Misplaced ? new TypeError(`${['$', ...error.path].join('.')}: ${error.message}`) : error;
  }
}

/** Carries the place of a fault up. The way down runs for every event and so builds no paths. */
class Misplaced extends Error {
  readonly path: (string | number)[] = [];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => within(i, item)).join(',')}]`;
  // Dates, maps and buffers have members of their own, which JSON would silently leave out.
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Object]') return recordText(value as Readonly<Record<string, unknown>>);
  throw new Misplaced(`${kind.slice(8, -1)} has no place in canonical JSON`);
}

function recordText(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  // The order of `sort()` is that of UTF-16 code units, as RFC 8785 3.2.3 asks.
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${stringText(key)}:${within(key, member)}`;
  }
  return `{${text}}`;
}

function within(key: string | number, member: unknown): string {
  try {
    return textOf(member);
  } catch (error) {
    if (error instanceof Misplaced) error.path.unshift(key);
    throw error;
  }
}

function numberText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Misplaced('not a safe integer');
  return String(value === 0 ? 0 : value);
}

/**
 * Printable ASCII without quote and backslash needs no escaping and no check. Most strings of an event are of this
 * form.
 */
const PLAIN = /^[ !#-[\]-~]*$/;

function stringText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Misplaced('lone surrogate');
  return JSON.stringify(text);
}
