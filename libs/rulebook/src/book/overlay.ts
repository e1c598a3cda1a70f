import type { LocalDate } from '@clausier/kernel';
import { z } from 'zod';
import { ruleEntrySchema, type RuleEntry, type RuleUnit } from './entry.js';
import { createRuleBook, ruleBook, type RuleBook } from './rule-book.js';
import { valueFault } from './value-shape.js';

/** A buyer's own policy, adopted by an act of its own: floors, delays, penalty formulas, extra publics, switches. */
export interface Overlay {
  readonly id: string;
  readonly entries: readonly RuleEntry[];
}

export const overlaySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_]{1,32}$/),
  entries: z.array(ruleEntrySchema),
});

/**
 * Policies of a buyer's own that the software knows by name, with their unit: the amount under which no clause is asked
 * for, how a missing hour is penalised, and publics beyond the common list. Any other `local.…` is kept and shown.
 */
const LOCAL_UNITS: readonly (readonly [id: RegExp, unit: RuleUnit])[] = [
  [/^local\.clauseFloor$/, 'cents'],
  [/^local\.penalty$/, 'penalty'],
  [/^local\.criterion\./, 'criterion'],
];

export type OverlayFault =
  /** It has not the form of an entry: a member missing or unknown, a date that does not exist, an end before its start. */
  | 'MALFORMED_ENTRY'
  /** The overlay would replace an entry of law. */
  | 'LAW_IS_NOT_LOCAL'
  /** The id is neither a policy of the common book nor `local.…`. */
  | 'UNKNOWN_RULE'
  /** The entry counts in another unit than the one it replaces. */
  | 'UNIT_DIFFERS'
  /** The value has another shape than the rule's: a word for a figure, a member missing or too many. */
  | 'VALUE_DIFFERS'
  /** A figure or a word that no rule can use: a negative delay, a share above 100 %, an unknown rounding. */
  | 'VALUE_OUT_OF_RANGE'
  /** Two entries of one id hold on the same day. */
  | 'ENTRIES_OVERLAP';

interface OverlayRefusal {
  readonly refusal: { readonly code: OverlayFault; readonly path: string };
}

/** The book with local policies laid over it, in order; a later one wins. Refuses what policy may not touch. */
export function composeRuleBook(
  overlays: readonly Overlay[],
  base: readonly RuleEntry[] = ruleBook.entries,
): RuleBook | OverlayRefusal {
  for (const [layer, overlay] of overlays.entries()) {
    for (const [position, entry] of overlay.entries.entries()) {
      const fault = faultOf(entry, overlay, base);
      if (fault) return { refusal: { code: fault.code, path: [layer, 'entries', position, ...fault.place].join('.') } };
    }
  }
  return createRuleBook(
    base,
    overlays.map((overlay) => ({
      id: overlay.id,
      entries: overlay.entries.map((entry) => ({ ...entry, overlay: overlay.id })),
    })),
  );
}

interface Fault {
  readonly code: OverlayFault;
  /** Inside the entry; empty for the whole of it. */
  readonly place: readonly PropertyKey[];
}

function faultOf(entry: RuleEntry, overlay: Overlay, base: readonly RuleEntry[]): Fault | undefined {
  const malformed = ruleEntrySchema.safeParse(entry).error?.issues[0];
  if (malformed) return { code: 'MALFORMED_ENTRY', place: malformed.path };
  const replaced = base.find((candidate) => candidate.id === entry.id);
  const code = idFault(entry, replaced);
  if (code) return { code, place: [] };
  const value = valueFault(entry, replaced?.value);
  if (value) return { code: value.code, place: value.member === '' ? ['value'] : ['value', value.member] };
  const twin = overlay.entries.some((other) => other !== entry && other.id === entry.id && overlap(other, entry));
  return twin ? { code: 'ENTRIES_OVERLAP', place: [] } : undefined;
}

function idFault(entry: RuleEntry, replaced: RuleEntry | undefined): OverlayFault | undefined {
  if (!replaced && !entry.id.startsWith('local.')) return 'UNKNOWN_RULE';
  if (replaced?.nature === 'law' || entry.nature === 'law') return 'LAW_IS_NOT_LOCAL';
  const unit = replaced?.unit ?? LOCAL_UNITS.find(([pattern]) => pattern.test(entry.id))?.[1];
  return unit !== undefined && unit !== entry.unit ? 'UNIT_DIFFERS' : undefined;
}

type Validity = { readonly validFrom: LocalDate; readonly validUntil: LocalDate | null };

/** True when two validities share a day. */
export function overlap(a: Validity, b: Validity): boolean {
  return startsBy(a, b.validUntil) && startsBy(b, a.validUntil);
}

function startsBy(entry: Validity, end: LocalDate | null): boolean {
  return end === null || entry.validFrom <= end;
}
