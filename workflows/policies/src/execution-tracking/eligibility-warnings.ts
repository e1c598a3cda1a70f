import { eligibilityWarning } from '@clausier/calendar';
import { ruleBook } from '@clausier/rulebook';
import { participant } from '@clausier/participant';
import type { Forecast } from '../forecast.js';
import type { MemberStates } from '../process-definition.js';
import type { Tracked } from './tracked.js';

/** R6: sixty days before a participant's eligibility on this contract ends, so that it can be looked at again. */
export function eligibilityWarnings(
  forecast: Forecast,
  { id: contractId, today }: Tracked,
  members: MemberStates,
): void {
  for (const { id, state } of members.all(participant)) {
    // The reference that a merged one went into tells it.
    if (state.mergedInto !== undefined) continue;
    for (const [nth, { contract, from, until, extensions }] of state.eligibilities.entries()) {
      if (contract !== contractId || until === undefined) continue;
      const warning = {
        kind: 'warning',
        subject: id,
        // An end that was put off is told again.
        occurrence: extensions === undefined ? String(nth + 1) : `${nth + 1}.${extensions}`,
        dueAt: forecast.morning(eligibilityWarning(until, ruleBook.at(from))),
        summary: `éligibilité du participant ${id} bientôt échue`,
      } as const;
      forecast.raise(warning, { ofUse: until >= today });
    }
  }
}
