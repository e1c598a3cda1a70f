import type { LocalDate } from '@clausier/kernel';
import type { ParticipantFact } from '../facts.js';

export type EligibilityOutcome =
  | { readonly outcome: 'eligible' }
  /** No eligibility effective by the period's first day. */
  | { readonly outcome: 'notYet' }
  /** The last eligibility that had begun ended before the period's last day. */
  | { readonly outcome: 'ended'; readonly eligibleUntil: LocalDate };

/**
 * R7, "Order of things": hours count with an eligibility on that contract. It takes effect on or before the period's
 * first day and does not end before its last.
 */
export function eligibilityFor(
  participant: ParticipantFact,
  contract: string,
  period: { readonly from: LocalDate; readonly until: LocalDate },
): EligibilityOutcome {
  const begun = participant.eligibilities.filter((known) => known.contract === contract && known.from <= period.from);
  if (begun.length === 0) return { outcome: 'notYet' };
  const ends = begun.map((known) => known.until).filter((until) => until !== undefined);
  if (ends.length < begun.length) return { outcome: 'eligible' };
  const eligibleUntil = ends.sort().at(-1) ?? period.from;
  return eligibleUntil < period.until ? { outcome: 'ended', eligibleUntil } : { outcome: 'eligible' };
}
