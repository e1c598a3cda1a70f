import type { LocalDate } from '@clausier/kernel';
import { z } from 'zod';
import { ruleEntrySchema, type RuleEntry } from './entry.js';
import { createRuleBook, ruleBook, type RuleBook } from './rule-book.js';

/** A buyer's own policy, adopted by an act of its own: floors, delays, penalty formulas, extra publics, switches. */
export interface Overlay {
  readonly id: string;
  readonly entries: readonly RuleEntry[];
}

export const overlaySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_]{1,32}$/),
  entries: z.array(ruleEntrySchema),
});

export type OverlayFault =
  /** The overlay would replace an entry of law. */
  | 'LAW_IS_NOT_LOCAL'
  /** The id is neither a policy of the common book nor `local.…`. */
  | 'UNKNOWN_RULE'
  /** The entry counts in another unit than the one it replaces. */
  | 'UNIT_DIFFERS'
  /** Two entries of one id hold on the same day. */
  | 'ENTRIES_OVERLAP';

export interface OverlayRefusal {
  readonly refusal: { readonly code: OverlayFault; readonly path: string };
}

/** The book with local policies laid over it, in order; a later one wins. Refuses what policy may not touch. */
export function composeRuleBook(
  overlays: readonly Overlay[],
  base: readonly RuleEntry[] = ruleBook.entries,
): RuleBook | OverlayRefusal {
  for (const [layer, overlay] of overlays.entries()) {
    for (const [position, entry] of overlay.entries.entries()) {
      const code = faultOf(entry, overlay, base);
      if (code) return { refusal: { code, path: `${layer}.entries.${position}` } };
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

function faultOf(entry: RuleEntry, overlay: Overlay, base: readonly RuleEntry[]): OverlayFault | undefined {
  const replaced = base.find((candidate) => candidate.id === entry.id);
  if (!replaced && !entry.id.startsWith('local.')) return 'UNKNOWN_RULE';
  if (replaced?.nature === 'law' || entry.nature === 'law') return 'LAW_IS_NOT_LOCAL';
  if (replaced && replaced.unit !== entry.unit) return 'UNIT_DIFFERS';
  const twin = overlay.entries.some((other) => other !== entry && other.id === entry.id && overlap(other, entry));
  return twin ? 'ENTRIES_OVERLAP' : undefined;
}

type Validity = { readonly validFrom: LocalDate; readonly validUntil: LocalDate | null };

/** True when two validities share a day. */
export function overlap(a: Validity, b: Validity): boolean {
  return startsBy(a, b.validUntil) && startsBy(b, a.validUntil);
}

function startsBy(entry: Validity, end: LocalDate | null): boolean {
  return end === null || entry.validFrom <= end;
}
