import { z } from 'zod';
import { entryBound } from './entry-bounds.js';
import { plainText } from './plain-text.js';
import { textOf } from './texts.js';

declare const eventField: unique symbol;

/**
 * A schema that may stand in an event. Only the builders of `f` make one, so a bare `z.string()` does not compile
 * in an event: free text about people cannot slip into the log.
 */
export type EventField<T = unknown> = z.ZodType<T> & { readonly [eventField]: true };
export type FieldShape = Readonly<Record<string, EventField>>;

type Optionality<S extends FieldShape> = {
  [K in keyof S as undefined extends z.output<S[K]> ? never : K]: z.output<S[K]>;
} & { [K in keyof S as undefined extends z.output<S[K]> ? K : never]?: z.output<S[K]> };
export type FieldValues<S extends FieldShape> = { readonly [K in keyof Optionality<S>]: Optionality<S>[K] };

function field<T>(schema: z.ZodType<T>): EventField<T> {
  return schema as EventField<T>;
}

const safe = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const whole = safe.min(0);

/** R14, house rules: the largest single amount, hours, headcount and duration that anybody may enter. */
export const LARGEST_ENTRY = {
  cents: 10_000_000_000_000,
  centihours: 10_000_000_000,
  headcount: 999,
  months: 600,
} as const;

/** True when `YYYY-MM-DD` names a day that exists in the years 1990 to 2099. */
export function isLocalDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/** The kinds of value an event may hold, with their units. */
export const f = {
  /** One of a closed list. */
  code: <const C extends readonly [string, ...string[]]>(codes: C) => field(z.enum(codes)),
  /** A code whose list stands elsewhere (legal bases, rules, CPV, places): letters, digits and `-_.:`. */
  openCode: () => field(textOf('identifier', z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/))),
  /** Money, integer cents, at least 0; at most 100 thousand million euros where somebody enters it. */
  cents: () => field(entryBound(whole, LARGEST_ENTRY.cents)),
  /** Signed money in integer cents. */
  signedCents: () => field(safe),
  /** Hours in integer hundredths, at least 0; at most 100 million hours where somebody enters them. */
  centihours: () => field(entryBound(whole, LARGEST_ENTRY.centihours)),
  /** Signed hours in integer hundredths, with the same bound on both sides. */
  signedCentihours: () => field(entryBound(safe, LARGEST_ENTRY.centihours, -LARGEST_ENTRY.centihours)),
  /** Basis points, 1 to 10 000. */
  basisPoints: () => field(safe.min(1).max(10_000)),
  /** A count; what is counted stands in the field's name. */
  count: () => field(whole),
  /** People of one statement, 1 to 999 where somebody enters it. */
  headcount: () => field(entryBound(whole, LARGEST_ENTRY.headcount, 1)),
  /** A duration in whole months; at most 600 where somebody enters it. */
  months: () => field(entryBound(whole, LARGEST_ENTRY.months)),
  flag: () => field(z.boolean()),
  /** Existing local date, 1990 to 2099. */
  date: () => field(textOf('closed', z.string().refine(isLocalDate, { error: 'INVALID_DATE' }))),
  /** Month `YYYY-MM`. */
  month: () =>
    field(
      textOf(
        'closed',
        z.string().refine((text) => /^\d{4}-\d{2}$/.test(text) && isLocalDate(`${text}-01`), { error: 'INVALID_DATE' }),
      ),
    ),
  year: () => field(safe.min(1990).max(2099)),
  instant: () => field(textOf('closed', z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/))),
  /** Id of an entity of this system: one part. */
  ref: () => field(textOf('identifier', z.string().regex(/^[A-Za-z0-9_]{1,64}$/))),
  /** Id of an entity with parts, or a stream name. */
  entity: () => field(textOf('identifier', z.string().regex(/^[A-Za-z0-9_.-]{1,256}$/))),
  /** Position in the log. */
  position: () => field(textOf('closed', z.string().regex(/^\d{1,20}$/))),
  /** SHA-256, 64 hex digits. */
  sha256: () => field(textOf('closed', z.string().regex(/^[0-9a-f]{64}$/))),
  /** Whole number written in decimal, of any size (exact fractions). */
  decimal: () => field(textOf('closed', z.string().regex(/^-?\d{1,60}(\.\d{1,6})?$/))),
  /** Name of a public body, a company, a contract or a document, as plain text. Never of a natural person. */
  officialName: () => field(textOf('name', z.string().overwrite(plainText).min(1).max(1000))),
  /** Administrative reason at contract level, as it could be published, as plain text. Never about a natural person. */
  publicReason: () => field(textOf('reason', z.string().overwrite(plainText).min(1).max(2000))),
  optional: <T>(inner: EventField<T>) => field(inner.optional() as z.ZodType<T | undefined>),
  nullable: <T>(inner: EventField<T>) => field(inner.nullable() as z.ZodType<T | null>),
  list: <T>(inner: EventField<T>) => field(z.array(inner) as z.ZodType<readonly T[]>),
  object: <S extends FieldShape>(shape: S) => field(z.strictObject(shape) as unknown as z.ZodType<FieldValues<S>>),
  /** Discriminated by `kind`. */
  oneOf: <const V extends readonly [EventField, EventField, ...EventField[]]>(variants: V) =>
    field(z.union(variants) as unknown as z.ZodType<z.output<V[number]>>),
} as const;
