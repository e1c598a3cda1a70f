import { FUNCTION_WORDS } from './function-words.js';

/** 32 hex digits, or a ULID. */
const GENERATED = /^(?:[0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/i;
/** Up to two letters, or a word for a person, and a number too short for a year: `p12`, `pers_007`. */
const NUMBERED = /^(?:[A-Za-z]{1,2}|pers|part|ref|id)_?\d{1,3}$/i;
/** Digits with no more than two letters at a time: `P2026_0012`. */
const SPELLS_NOTHING = /^(?=.*\d)(?!.*[A-Za-z]{3})[A-Za-z0-9_]+$/;

/** True for an id in which no name, no number of a person and no birth date can be read: generated, or a code and a number. */
export function isOpaqueId(id: string): boolean {
  if (GENERATED.test(id)) return true;
  return (NUMBERED.test(id) || SPELLS_NOTHING.test(id)) && !tellsPerson(id);
}

/**
 * True for an id of somebody who acts: opaque, or the name of a function with or without a number, each of its words from the
 * closed list: `agent7`, `cheffe_mission`, `facilitateur_02`. Any other word could be somebody's name.
 */
export function isOpaqueActor(id: string): boolean {
  if (isOpaqueId(id)) return true;
  const parts = id.replace(/([a-z])([A-Z])/g, '$1_$2').match(/[A-Za-z]+|\d+/g) ?? [];
  const named = parts.filter((part) => !/^\d{1,4}$/.test(part));
  return named.length > 0 && named.every((word) => FUNCTION_WORDS.has(word.toLowerCase())) && !tellsPerson(id);
}

/** A year in which somebody may be born who acts here or is helped here. */
const BIRTH_YEAR = '(?:19\\d\\d|200\\d|201[0-2])';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
/** Digits by which one person is known, whatever stands beside them. */
const OF_ONE_PERSON = [
  /^(?:0|33)[1-9]\d{8}$/,
  /^\d{13,15}$/,
  new RegExp(`^${BIRTH_YEAR}${MONTH}${DAY}$`),
  new RegExp(`^${DAY}${MONTH}${BIRTH_YEAR}$`),
];
/** The number of social security of somebody born in Corsica. */
const CORSICAN = /\d{6}[AB]\d{6}/i;
/** What tells a birth beside initials or a word: a birth year, alone or in eight digits; day, month and two digits of a year. */
const BESIDE_LETTERS = [new RegExp(`^(?:\\d{4})?${BIRTH_YEAR}(?:\\d{4})?$`), new RegExp(`^${DAY}${MONTH}\\d\\d$`)];

/** True where digits of the id, with `_` between them or not, form a phone, a long number or a birth date. */
function tellsPerson(id: string): boolean {
  const forms = [...OF_ONE_PERSON, ...(/[A-Za-z].*[A-Za-z]/.test(id) ? BESIDE_LETTERS : [])];
  return (
    CORSICAN.test(id.replaceAll('_', '')) || numbersIn(id).some((digits) => forms.some((form) => form.test(digits)))
  );
}

/** Neighbouring groups of digits, each on its own and joined. */
function numbersIn(id: string): readonly string[] {
  return (id.match(/\d+(?:_+\d+)*/g) ?? []).flatMap((neighbours) => {
    const groups = neighbours.split(/_+/);
    return groups.flatMap((_, from) =>
      groups.slice(from).map((_one, more) => groups.slice(from, from + more + 1).join('')),
    );
  });
}
