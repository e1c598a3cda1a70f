import type { Json } from '@clausier/kernel';
import { contactsIn, type Contact, type ContactKind } from './contacts.js';
import { joinedName, nameKeys, nameOf, namingIn, type Naming } from './names.js';
import { wordsOf, wordsOfIdentifier } from './words.js';

/** By what an entry is recognised in a text. It lives and is erased with the entry. */
export interface Trace {
  readonly kind: ContactKind | 'name';
  /** What it is looked up by. */
  readonly key: string;
  /** Family and given names as they are compared; empty for a contact. */
  readonly family: string;
  readonly given: string;
}

/** What the vault knows of what a text says. The text itself is not repeated. */
export interface Recognised {
  readonly name?: Naming;
  readonly contacts: readonly ContactKind[];
}

/** A text that is held against the vault. */
export interface Held {
  readonly text: string;
  readonly identifier?: boolean;
}

/** Members of an entry, at any depth, that hold a family name; the given name stands beside them. */
const FAMILY_NAMES = ['familyName', 'birthName', 'usualName'] as const;
const GIVEN_NAME = 'givenName';

/** The traces of an entry: names by the names of its members, contacts wherever a string holds some. */
export function tracesOf(data: Json): readonly Trace[] {
  if (typeof data === 'string') return contactsIn(data).map(contactTrace);
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(tracesOf);
  const record = data as Readonly<Record<string, Json>>;
  const given = textOf(record[GIVEN_NAME]);
  const names = FAMILY_NAMES.map((member) => nameOf(textOf(record[member]), given)).filter(({ family }) => family);
  return [
    ...names.map((name) => ({ kind: 'name' as const, key: joinedName(name.family), ...name })),
    ...Object.values(record).flatMap(tracesOf),
  ];
}

/** Looks all texts up at once and says of each, in their order, what is known. */
export function recogniseBy(
  lookUp: (keys: readonly string[]) => readonly Trace[],
  texts: readonly Held[],
): readonly Recognised[] {
  const read = texts.map(({ text, identifier = false }) => ({
    words: identifier ? [wordsOf(text), wordsOfIdentifier(text)] : [wordsOf(text)],
    contacts: contactsIn(identifier ? text.replaceAll('_', ' ') : text),
  }));
  const keys = read.flatMap(({ words, contacts }) => [...words.flatMap(nameKeys), ...contacts.map(({ key }) => key)]);
  const traces = lookUp([...new Set(keys)]);
  const known = new Set(traces.map(({ kind, key }) => `${kind} ${key}`));
  const names = traces.filter(({ kind }) => kind === 'name');
  return read.map(({ words, contacts }) => {
    const namings = words.map((some) => namingIn(some, names)).filter((one) => one !== undefined);
    const name = namings.includes('full') ? 'full' : namings[0];
    const kinds = contacts.filter(({ kind, key }) => known.has(`${kind} ${key}`)).map(({ kind }) => kind);
    return { ...(name === undefined ? {} : { name }), contacts: [...new Set(kinds)] };
  });
}

function contactTrace({ kind, key }: Contact): Trace {
  return { kind, key, family: '', given: '' };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
