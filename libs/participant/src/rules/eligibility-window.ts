import { deadline } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { ParticipantState } from '../model/state.js';

/** Days on which a person's hours may count; no `until`: while employed by the structure. */
export interface EligibilityWindow {
  /** First clause employment by this route: what the 24 months run from. */
  readonly first: LocalDate;
  readonly until?: LocalDate | undefined;
}

/**
 * Route `structure`: eligible while employed there. Route `person`: 24 months from the first clause employment, on
 * whatever contract of the buyer, the day before the same day counted last, never moved to a working day (R6);
 * a facilitator's reasoned decision puts the end off.
 */
export function eligibilityWindow(
  state: ParticipantState,
  route: 'structure' | 'person',
  from: LocalDate,
): EligibilityWindow {
  if (route === 'structure') return { first: from };
  const earlier = state.eligibilities.filter((known) => known.route === 'person').map((known) => known.from);
  const [first = from] = [...earlier, from].sort();
  const { dueOn } = deadline('eligibilityEnd', first);
  const { extendedUntil = dueOn } = state;
  return { first, until: extendedUntil > dueOn ? extendedUntil : dueOn };
}
