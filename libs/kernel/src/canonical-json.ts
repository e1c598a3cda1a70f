/** What may stand in an event or a fingerprint: no floats, no `undefined`, no dates. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON (RFC 8785) of a value made of safe integers, strings, booleans, null, lists and records.
 * A member that is `undefined` is left out. Throws a `TypeError` naming the place of anything else: floats and
 * integers beyond 2^53 − 1 have no place in an event.
 */
export function canonicalJson(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value, path);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${path}: not a safe integer`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => canonicalJson(item, `${path}.${i}`)).join(',')}]`;
  // Dates, maps, buffers… have members of their own that JSON would silently leave out.
  if (Object.prototype.toString.call(value) === '[object Object]') {
    const members = Object.entries(value as object)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalString(key, path)}:${canonicalJson(member, `${path}.${key}`)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`${path}: ${Object.prototype.toString.call(value).slice(8, -1)} has no place in canonical JSON`);
}

function canonicalString(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TypeError(`${path}: lone surrogate`);
  return JSON.stringify(text);
}
