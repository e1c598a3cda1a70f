/** 32 hex digits, or a ULID. */
const GENERATED = /^(?:[0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/i;
/** A short code and a number, short enough to hold no year: `p12`, `pers_007`. */
const NUMBERED = /^[A-Za-z]{1,4}_?\d{1,3}$/;
/** Digits with no more than two letters at a time: `P2026_0012`. */
const SPELLS_NOTHING = /^(?=.*\d)(?!.*[A-Za-z]{3})[A-Za-z0-9_]+$/;

/** True for an id of a person in which no name can be read: it was generated, or is a code and a number. */
export function isOpaqueId(id: string): boolean {
  return GENERATED.test(id) || NUMBERED.test(id) || SPELLS_NOTHING.test(id);
}

/** A year in which somebody who acts here may be born, alone or in a date of eight digits. */
const BIRTH_YEAR = /(?<!\d)(?:\d{4})?(?:19\d\d|200\d|201[0-2])(?:\d{4})?(?!\d)/;
/** Day, month and two digits of a year. */
const SHORT_DATE = /(?<!\d)(?:0[1-9]|[12]\d|3[01])_?(?:0[1-9]|1[0-2])_?\d\d(?!\d)/;

/** True for an id that puts a birth year or date beside a word. An actor's id may be the name of a function, never that. */
export function tellsBirth(id: string): boolean {
  if (GENERATED.test(id) || !/[A-Za-z]{2}/.test(id)) return false;
  return BIRTH_YEAR.test(id) || SHORT_DATE.test(id);
}
