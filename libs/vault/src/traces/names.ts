import { JOINING_WORDS, ORDINARY_WORDS } from './ordinary-words.js';
import { wordsOf, type Word } from './words.js';

/** A name that the vault knows: words parted by plain spaces, as they are compared. */
export interface KnownName {
  readonly family: string;
  readonly given: string;
}

/** How surely a text names somebody: by family and given name or title, or by the family name alone. */
export type Naming = 'full' | 'family';

/** The longest family name looked for, in words. */
const LONGEST = 5;
/** Shorter family names are too often something else to name anybody alone. */
const SHORTEST_ALONE = 4;
const TITLES = new Set(['mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'dr', 'docteur']);
const SAINTS = new Set(['saint', 'sainte', 'st', 'ste']);

interface Run {
  readonly from: number;
  readonly to: number;
  readonly spaced: string;
  readonly joined: string;
}

export function nameOf(family: string, given: string): KnownName {
  return { family: compared(family), given: compared(given) };
}

/** What a family name is looked up by: its words written as one. */
export function joinedName(spaced: string): string {
  return spaced.replaceAll(' ', '');
}

function compared(text: string): string {
  return wordsOf(text)
    .map(({ word }) => word)
    .join(' ');
}

/** Every run of words that may be a family name, as it is looked up. */
export function nameKeys(words: readonly Word[]): readonly string[] {
  return [...new Set(runs(words).map(({ joined }) => joined))];
}

/** Everybody known by one family name, however its words are joined. */
interface Bearers {
  readonly families: ReadonlySet<string>;
  readonly givenWords: ReadonlySet<string>;
}

/** How a text of these words names somebody among the known, the surest way first. */
export function namingIn(words: readonly Word[], known: readonly KnownName[]): Naming | undefined {
  const bearers = bearersOf(known);
  const namings = runs(words).map((run) => naming(words, run, bearers.get(run.joined)));
  return namings.includes('full') ? 'full' : namings.find((one) => one !== undefined);
}

function bearersOf(known: readonly KnownName[]): ReadonlyMap<string, Bearers> {
  const byKey = Map.groupBy(known, ({ family }) => joinedName(family));
  return new Map(
    [...byKey].map(([key, names]) => {
      const givenWords = names.flatMap(({ given }) => [...given.split(' '), joinedName(given)]);
      const long = givenWords.filter(({ length }) => length > 1);
      return [key, { families: new Set(names.map(({ family }) => family)), givenWords: new Set(long) }];
    }),
  );
}

function runs(words: readonly Word[]): readonly Run[] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, words.length - from) }, (__, more) => {
      const run = words.slice(from, from + more + 1).map(({ word }) => word);
      return { from, to: from + more + 1, spaced: run.join(' '), joined: run.join('') };
    }),
  );
}

/** A name of one word is not read out of several: `la gare` is nobody called Lagare. */
function naming(words: readonly Word[], { from, to, spaced }: Run, bearers: Bearers | undefined): Naming | undefined {
  if (!bearers || (to - from > 1 && !bearers.families.has(spaced))) return undefined;
  const before = words[from - 1];
  const after = words[to];
  if (before && (isTitle(before) || bearers.givenWords.has(before.word))) return 'full';
  if (after && bearers.givenWords.has(after.word)) return 'full';
  if (before && SAINTS.has(before.word)) return undefined;
  return [...bearers.families].some(namesAlone) ? 'family' : undefined;
}

/** `M` is a title as a capital, a metre otherwise. */
function isTitle({ word, written }: Word): boolean {
  return TITLES.has(word) || written === 'M';
}

function namesAlone(family: string): boolean {
  if (joinedName(family).length < SHORTEST_ALONE) return false;
  return family.split(' ').some((word) => !ORDINARY_WORDS.has(word) && !JOINING_WORDS.has(word));
}
