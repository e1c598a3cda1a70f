import type { RuleEntry, RuleNature, RuleUnit, RuleValue } from './entry.js';

/**
 * First day of the years that this software knows. An entry that begins on it has always been in force, as far as the
 * software can tell.
 */
export const ALWAYS = '1990-01-01';

interface About {
  readonly label: string;
  readonly source: string;
  readonly from?: string;
  readonly until?: string | null;
  /** Present when the value, or one of its dates, rests on general knowledge. The entry is then `verified: false`. */
  readonly doubt?: string;
}

function entryOf<const Id extends string, const V extends RuleValue>(
  nature: RuleNature,
  id: Id,
  value: V,
  unit: RuleUnit,
  about: About,
): RuleEntry<Id, V> {
  return {
    id,
    label: about.label,
    value,
    unit,
    nature,
    validFrom: about.from ?? ALWAYS,
    validUntil: about.until ?? null,
    source: about.source,
    verified: about.doubt === undefined,
    ...(about.doubt === undefined ? {} : { doubt: about.doubt }),
  };
}

/** An entry of law: no buyer may replace it. */
export function law<const Id extends string, const V extends RuleValue>(
  id: Id,
  value: V,
  unit: RuleUnit,
  about: About,
) {
  return entryOf('law', id, value, unit, about);
}

/** An entry of practice or house rule: a buyer's overlay may replace it. */
export function policy<const Id extends string, const V extends RuleValue>(
  id: Id,
  value: V,
  unit: RuleUnit,
  about: About,
) {
  return entryOf('policy', id, value, unit, about);
}
