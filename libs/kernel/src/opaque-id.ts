import { FUNCTION_WORDS } from './function-words.js';

/** 32 hex digits, or a ULID. */
const GENERATED = /^(?:[0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/i;
/** Up to two letters, or a word for a person, and a number too short for a year: `p12`, `pers_007`. */
const NUMBERED = /^(?:[A-Za-z]{1,2}|pers|part|ref|id)_?\d{1,3}$/i;
/** Digits with no more than two letters at a time: `P2026_0012`. */
const SPELLS_NOTHING = /^(?=.*\d)(?!.*[A-Za-z]{3})[A-Za-z0-9_]+$/;

/** True for an id in which no name and no birth date can be read: it was generated, or is a code and a number. */
export function isOpaqueId(id: string): boolean {
  return GENERATED.test(id) || NUMBERED.test(id) || (SPELLS_NOTHING.test(id) && !tellsBirth(id));
}

/**
 * True for an id of somebody who acts: opaque, or the name of a function with or without a number, each of its words from the
 * closed list: `agent7`, `cheffe_mission`, `facilitateur_02`. Any other word could be somebody's name.
 */
export function isOpaqueActor(id: string): boolean {
  if (isOpaqueId(id)) return true;
  const parts = id.replace(/([a-z])([A-Z])/g, '$1_$2').match(/[A-Za-z]+|\d+/g) ?? [];
  const named = parts.filter((part) => !/^\d{1,4}$/.test(part));
  return named.length > 0 && named.every((word) => FUNCTION_WORDS.has(word.toLowerCase()));
}

/** A year in which somebody who acts here may be born, alone or in a date of eight digits. */
const BIRTH_YEAR = /(?<!\d)(?:\d{4})?(?:19\d\d|200\d|201[0-2])(?:\d{4})?(?!\d)/;
/** Day, month and two digits of a year. */
const SHORT_DATE = /(?<!\d)(?:0[1-9]|[12]\d|3[01])_?(?:0[1-9]|1[0-2])_?\d\d(?!\d)/;

/** True for initials beside a birth year or date. */
function tellsBirth(id: string): boolean {
  return /[A-Za-z]{2}/.test(id) && (BIRTH_YEAR.test(id) || SHORT_DATE.test(id));
}
