/** `<category>-<part>[.<part>…]`: the name of a stream. Categories hold no dash, parts match `[A-Za-z0-9_]{1,64}`. */
export type StreamName = string;

const PART = /^[A-Za-z0-9_]{1,64}$/;
const CATEGORY = /^[a-z][A-Za-z0-9]*$/;

/** Joins the parts of an entity id. Throws on a part outside `[A-Za-z0-9_]{1,64}`: callers validate their input first. */
export function entityId(...parts: readonly string[]): string {
  for (const part of parts) if (!PART.test(part)) throw new TypeError(`not an id part: ${JSON.stringify(part)}`);
  return parts.join('.');
}

export function isEntityId(id: string): boolean {
  return id.length > 0 && id.split('.').every((part) => PART.test(part));
}

export function streamName(category: string, id: string): StreamName {
  if (!CATEGORY.test(category)) throw new TypeError(`not a category: ${JSON.stringify(category)}`);
  if (!isEntityId(id)) throw new TypeError(`not an entity id: ${JSON.stringify(id)}`);
  return `${category}-${id}`;
}

/** Splits at the first dash. Throws on what `streamName` could not have built. */
export function parseStream(stream: StreamName): { category: string; id: string } {
  const dash = stream.indexOf('-');
  const category = stream.slice(0, dash);
  const id = stream.slice(dash + 1);
  if (dash < 1 || !CATEGORY.test(category) || !isEntityId(id)) throw new TypeError(`not a stream: ${stream}`);
  return { category, id };
}
