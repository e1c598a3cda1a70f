import { isSiret, parseStream, textsIn, type Refusal, type StreamName, type TextAt } from '@clausier/kernel';
import { NO_STREAM } from '@clausier/event-store-port';
import { CONTACT_KINDS, contactsIn, type ContactKind, type Recognised, type Vault } from '@clausier/vault';
import type { CommandToDecide, Decided } from './decide-at-head.js';
import { refuse } from './refusals.js';

interface Judged {
  readonly at: TextAt;
  readonly what: readonly string[];
}

const WHAT: Readonly<Record<ContactKind, string>> = {
  email: 'une adresse électronique',
  phone: 'un numéro de téléphone',
  number: 'un numéro de 13 à 15 chiffres',
};

/**
 * No name enters the log. What a text or an identifier holds of what the vault knows is refused, whatever is confirmed;
 * other e-mail addresses, phones and long numbers of a text wait for a confirmation. What the decision saw in the log
 * already passes: repeating it tells nothing new, and refusing it would block whatever was entered before the person was known.
 */
export async function textRefusal(
  vault: Pick<Vault, 'recognise'>,
  asked: CommandToDecide,
  { revision, seen }: Pick<Decided, 'revision' | 'seen'>,
  confirmed = false,
): Promise<Refusal | undefined> {
  const isNew = novelty(seen);
  const texts = textsOf(asked, revision).map((at) => newIn(at, isNew));
  if (texts.length === 0) return undefined;
  const recognised = await vault.recognise(
    texts.map(({ text, kind }) => ({ text, identifier: kind === 'identifier' })),
  );
  const known = texts
    .map((at, index) => ({ at, what: knownIn(at, recognised[index]) }))
    .filter(({ at, what }) => what.length > 0 && isNew(at.text));
  const inTexts = known.filter(({ at }) => at.kind !== 'identifier');
  if (inTexts.length > 0) return refusalOf('TEXT_NAMES_PERSON', inTexts);
  if (known.length > 0) return refusalOf('ID_NAMES_PERSON', known);
  if (confirmed) return undefined;
  const doubtful = texts
    .map((at) => ({ at, what: doubtfulIn(at) }))
    .filter(({ at, what }) => what.length > 0 && isNew(at.text));
  return doubtful.length > 0 ? refusalOf('TEXT_TO_CONFIRM', doubtful) : undefined;
}

/** The strings of a command that enter the log, the id of what it creates among them. */
function textsOf({ slice, id, data }: CommandToDecide, revision: number): readonly TextAt[] {
  const created: readonly TextAt[] = revision === NO_STREAM ? [{ path: 'id', text: id, kind: 'identifier' }] : [];
  return [...created, ...textsIn(slice.schema, data)];
}

/** An identifier of parts tells as much as its new parts do: `p1.202605` opens a month of a contract that the log has. */
function newIn(at: TextAt, isNew: (text: string) => boolean): TextAt {
  if (at.kind !== 'identifier' || !at.text.includes('.')) return at;
  return { ...at, text: at.text.split('.').filter(isNew).join('.') };
}

/**
 * A family name alone counts in a reason and in an identifier. In the name of a body or a company it does not: many are
 * named after a family. The 14 digits of an establishment are its identifier.
 */
function knownIn({ text, kind }: TextAt, recognised: Recognised | undefined): readonly string[] {
  if (!recognised) return [];
  const named = recognised.name === 'full' || (recognised.name === 'family' && kind !== 'name');
  const contacts = kind === 'identifier' && isSiret(text) ? [] : recognised.contacts;
  return [...(named ? ['un nom'] : []), ...contacts.map((contact) => WHAT[contact])];
}

function doubtfulIn({ text, kind }: TextAt): readonly string[] {
  if (kind === 'identifier') return [];
  const kinds = new Set(
    contactsIn(text)
      .filter((contact) => contact.kind !== 'number' || !isSiret(contact.key))
      .map((contact) => contact.kind),
  );
  return CONTACT_KINDS.filter((one) => kinds.has(one)).map((one) => WHAT[one]);
}

function refusalOf(code: Parameters<typeof refuse>[0], found: readonly Judged[]): Refusal {
  const what = [...new Set(found.flatMap((one) => one.what))].join(' et ');
  const fields = [...new Set(found.map(({ at }) => at.path))];
  return refuse(code, { fields: fields.join(' », « '), what }, fields[0]);
}

/** Tells whether a string is new to the log, as far as the decision saw it: states, and the ids of their streams. */
function novelty(seen: Decided['seen']): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    known ??= new Set(seen.flatMap(({ stream, state }) => [...idsIn(stream), ...stringsIn(state)]));
    return !known.has(text);
  };
}

function idsIn(stream: StreamName): readonly string[] {
  const { id } = parseStream(stream);
  return [id, ...id.split('.')];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value].flatMap(stringsIn);
  if (value instanceof Set) return [...value].flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}
