import { plainText } from '@clausier/kernel';

/** How somebody is reached or counted. A number has 13 to 15 digits, as that of social security has. */
export const CONTACT_KINDS = ['email', 'phone', 'number'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Something by which a person is reached or counted, found in a text. `key` is the same for every way of writing it. */
export interface Contact {
  readonly kind: ContactKind;
  readonly key: string;
}

const EMAIL = /[\p{L}\p{N}._%+'’-]{1,64} ?@ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const GAP = '[ .()-]{0,3}';
/** Ten digits from a zero on, as in France and overseas. */
const NATIONAL = new RegExp(`(?<![\\d+])0[1-9](?:${GAP}\\d){8}(?!\\d)`, 'g');
/** `+33 6…`, `0033 6…`, `+33 (0)6…`, `+687 12 34 56`. */
const INTERNATIONAL = new RegExp(`(?:\\+|(?<!\\d)00)[1-9]\\d{0,2}(?:${GAP}\\d){6,12}(?!\\d)`, 'g');
/** The digits by which two ways of writing one phone number agree, whatever stands for the country. */
const PHONE_DIGITS = 9;
/** Digits in groups; a Corsican number of social security has a letter. */
const GROUPS = /(?<!\d)\d+(?:[AaBb](?=[ .-]?\d{3}))?(?:[ .-]\d+(?:[AaBb](?=[ .-]?\d{3}))?|\d+)*/g;
const SHORTEST = 13;
const LONGEST = 15;

/** What a text holds of e-mail addresses, phone numbers and numbers of 13 to 15 digits. */
export function contactsIn(given: string): readonly Contact[] {
  const text = plainText(given).replace(/[‐‑‒–−]/g, '-');
  return [
    ...found(EMAIL, text).map((email) => ({ kind: 'email' as const, key: email.replaceAll(' ', '').toLowerCase() })),
    ...[...found(NATIONAL, text), ...found(INTERNATIONAL, text)].map((phone) => ({
      kind: 'phone' as const,
      key: phone.replace(/\D/g, '').slice(-PHONE_DIGITS),
    })),
    ...found(GROUPS, text)
      .flatMap((groups) => numbersIn(groups.toUpperCase().split(/[ .-]/)))
      .map((key) => ({ kind: 'number' as const, key })),
  ];
}

function found(form: RegExp, text: string): readonly string[] {
  return [...text.matchAll(form)].map(([whole]) => whole);
}

/** Neighbouring groups that have 13 to 15 digits together. The two digits of a control key are left out. */
function numbersIn(groups: readonly string[]): readonly string[] {
  const numbers = new Set<string>();
  for (const [from] of groups.entries()) {
    let joined = '';
    for (const group of groups.slice(from)) {
      joined += group;
      if (joined.length > LONGEST) break;
      if (joined.length >= SHORTEST) numbers.add(joined.length === LONGEST ? joined.slice(0, SHORTEST) : joined);
    }
  }
  return [...numbers];
}
