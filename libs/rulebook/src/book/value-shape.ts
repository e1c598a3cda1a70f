import type { RuleEntry, RuleUnit, RuleValue } from './entry.js';

/** What is wrong with a value: another shape than the rule's, or a figure or word that no rule can use. */
interface ValueFault {
  readonly code: 'VALUE_DIFFERS' | 'VALUE_OUT_OF_RANGE';
  /** Dotted place inside the value; empty for the whole. */
  readonly member: string;
}

type Part = string | number | boolean;
/** Least and greatest figure, or the form of a word. */
type Expected = readonly [min: number, max: number] | RegExp;

const MAX = Number.MAX_SAFE_INTEGER;
const WORDS = /\S/;
const CODE = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** A day that every year has. */
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$|^(0[13-9]|1[0-2])-(29|30)$|^(0[13578]|1[02])-31$/;

/** What each unit takes. `switch` takes yes or no; the composite units are below. */
const UNITS: Readonly<Partial<Record<RuleUnit, Expected>>> = {
  cents: [0, MAX],
  basisPoints: [0, 10_000],
  tenthsOfPercent: [0, 1_000],
  days: [0, 1_200],
  workingDays: [1, 1_200],
  months: [0, 1_200],
  years: [0, 100],
  /** A day that every month has. */
  dayOfMonth: [1, 28],
  hours: [1, MAX],
  centihours: [0, MAX],
  persons: [0, MAX],
  characters: [0, MAX],
  count: [1, MAX],
  easterOffsets: [-100, 100],
  monthDay: MONTH_DAY,
  monthDays: MONTH_DAY,
  /** An hour that no night of clock change skips or repeats. */
  localTime: /^(0[013-9]|1\d|2[0-3]):[0-5]\d$/,
  code: CODE,
  codes: CODE,
  formula: WORDS,
  article: WORDS,
};

/** What each member of a composite unit takes. */
const MEMBERS: Readonly<Partial<Record<RuleUnit, Readonly<Record<string, Expected>>>>> = {
  legalBasis: { article: WORDS, kinds: CODE, successors: CODE },
  criterion: { level: [1, 2], proof: WORDS, proofMonths: [0, 1_200], sensitivity: /^(none|social|sensitive)$/ },
  penalty: {
    perHourCents: [1, MAX],
    ceilingMultiple: /^(?=.*[1-9])[0-9]{1,6}(\.[0-9]{1,4})?$/,
    capBp: [1, 10_000],
  },
};

/** The members a composite value may have, where it replaces none. */
const OUTLINES: Readonly<Partial<Record<RuleUnit, readonly string[]>>> = {
  legalBasis: ['article,kinds,successors'],
  criterion: ['level,proof,proofMonths,sensitivity'],
  penalty: ['perHourCents', 'capBp,perHourCents', 'ceilingMultiple', 'capBp,ceilingMultiple'],
};

/** Rules that take fewer values than their unit does. */
const NARROWER: readonly (readonly [id: RegExp, expected: Expected])[] = [
  [/^delay\.statement$/, [1, 28]],
  /** A delay is at least one unit long. What counts around its end may be nil. */
  [/^delay\.[A-Za-z]+$/, [1, 1_200]],
  [/^sizing\.rounding$/, /^(halfUpToHour|upToHour|halfUpToHundredth)$/],
  [/^modality\./, /^(directHire|madeAvailable|service|combined)$/],
];

type Valued = Pick<RuleEntry, 'id' | 'unit' | 'value'>;

/** Whether the value suits its rule and unit, in the shape of the value it replaces when there is one. */
export function valueFault({ id, unit, value }: Valued, replaced?: RuleValue): ValueFault | undefined {
  const shape = outline(value);
  const allowed = replaced === undefined ? OUTLINES[unit] : [outline(replaced)];
  if (allowed && !allowed.includes(shape)) return { code: 'VALUE_DIFFERS', member: '' };
  if (unit === 'switch') return typeof value === 'boolean' ? undefined : { code: 'VALUE_DIFFERS', member: '' };
  for (const [member, part] of partsOf(value)) {
    const code = partFault(part, expectedAt(id, unit, member));
    if (code) return { code, member };
  }
  return upsideDown(value) ? { code: 'VALUE_OUT_OF_RANGE', member: 'high' } : undefined;
}

function expectedAt(id: string, unit: RuleUnit, member: string): Expected | undefined {
  const members = MEMBERS[unit];
  if (members) return members[member.replace(/\..*$/, '')];
  return NARROWER.find(([pattern]) => pattern.test(id))?.[1] ?? UNITS[unit];
}

function partFault(part: Part, expected: Expected | undefined): ValueFault['code'] | undefined {
  if (expected instanceof RegExp) {
    if (typeof part !== 'string') return 'VALUE_DIFFERS';
    return expected.test(part) ? undefined : 'VALUE_OUT_OF_RANGE';
  }
  if (!expected || typeof part !== 'number') return 'VALUE_DIFFERS';
  const [min, max] = expected;
  return Number.isSafeInteger(part) && part >= min && part <= max ? undefined : 'VALUE_OUT_OF_RANGE';
}

/** A range written from the greater to the lesser. */
function upsideDown(value: RuleValue): boolean {
  const parts = new Map(partsOf(value));
  const [low, high] = [parts.get('low'), parts.get('high')];
  return typeof low === 'number' && typeof high === 'number' && low > high;
}

/** The single words, figures and answers of a value, each with its dotted place. */
function partsOf(value: RuleValue): readonly (readonly [member: string, part: Part])[] {
  if (typeof value !== 'object') return [['', value]];
  return Object.entries(value).flatMap(([name, inside]: [string, Part | readonly Part[]]) =>
    typeof inside === 'object'
      ? inside.map((part, place) => [`${name}.${place}`, part] as const)
      : [[name, inside] as const],
  );
}

/** The shape of a value: what it is made of, with the names of its members where it has some. */
function outline(value: RuleValue): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? Object.keys(value).sort().join(',') : `a ${typeof value}`;
}
