import { isLocalDate, type LocalDate } from '@clausier/kernel';
import { z } from 'zod';

/** What a value counts. A number without a unit does not stand in the rule book. */
const RULE_UNITS = [
  'cents',
  'basisPoints',
  'tenthsOfPercent',
  'days',
  'workingDays',
  'months',
  'years',
  'dayOfMonth',
  'monthDay',
  'localTime',
  'hours',
  'centihours',
  'persons',
  'characters',
  'count',
  'switch',
  'code',
  'codes',
  'formula',
  'article',
  'legalBasis',
  'criterion',
  'penalty',
  'monthDays',
  'easterOffsets',
] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** `law` binds every buyer; `policy` (practice, house rule, default) may be replaced by a buyer's own adopted overlay. */
export type RuleNature = 'law' | 'policy';

type Scalar = string | number | boolean;
export type RuleValue = Scalar | readonly Scalar[] | { readonly [member: string]: Scalar | readonly Scalar[] };

/** One dated value of law or policy. */
export interface RuleEntry<Id extends string = string, V extends RuleValue = RuleValue> {
  readonly id: Id;
  /** What the rule says, in French, for `docs/regles.md` and the explanations. */
  readonly label: string;
  readonly value: V;
  readonly unit: RuleUnit;
  readonly nature: RuleNature;
  /** First day in force; `1990-01-01` stands for "since before the years this software knows". */
  readonly validFrom: LocalDate;
  /** Last day in force, that day included; `null` when no end is known. */
  readonly validUntil: LocalDate | null;
  readonly source: string;
  /** False when the value, or a date of it, rests on general knowledge alone. */
  readonly verified: boolean;
  /** What exactly is doubted, in French. */
  readonly doubt?: string | undefined;
  /** Which reading of this value it is; rises when an entry is corrected without its dates moving. */
  readonly revision?: number | undefined;
  /** The overlay the entry comes from; absent for the common rule book. */
  readonly overlay?: string | undefined;
}

const scalar = z.union([z.string(), z.number().int(), z.boolean()]);
const date = z.string().refine(isLocalDate, { error: 'INVALID_DATE' });

/** Shape of an entry, for the data files and for local policy adopted by a buyer. */
export const ruleEntrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+$/),
    label: z.string().min(1),
    value: z.union([scalar, z.array(scalar), z.record(z.string(), z.union([scalar, z.array(scalar)]))]),
    unit: z.enum(RULE_UNITS),
    nature: z.enum(['law', 'policy']),
    validFrom: date,
    validUntil: date.nullable(),
    source: z.string().min(1),
    verified: z.boolean(),
    doubt: z.string().min(1).optional(),
    revision: z.number().int().min(2).optional(),
    overlay: z
      .string()
      .regex(/^[A-Za-z0-9_]{1,32}$/)
      .optional(),
  })
  .refine((entry) => entry.validUntil === null || entry.validFrom <= entry.validUntil, {
    error: 'validUntil before validFrom',
    path: ['validUntil'],
  });

/** True when the entry holds on that day, both end dates counted. */
export function inForce(entry: Pick<RuleEntry, 'validFrom' | 'validUntil'>, on: LocalDate): boolean {
  return entry.validFrom <= on && (entry.validUntil === null || on <= entry.validUntil);
}
