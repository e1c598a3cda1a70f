import { deadline } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { extendedUntil } from '../model/merge.js';
import type { ParticipantState } from '../model/state.js';

/** Days on which a person's hours may count. Without `until` they count while the structure employs the person. */
interface EligibilityWindow {
  /** First clause employment by this route. The 24 months run from it. */
  readonly first: LocalDate;
  readonly until?: LocalDate | undefined;
}

/**
 * R6: by the route `structure`, a person is eligible while employed there. By the route `person`, it is eligible for 24
 * months from its first clause employment on any contract of the buyer. The last day is the one before the same day of
 * the month and is never moved to a working day. A facilitator's reasoned decision puts it off.
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
  const putOff = extendedUntil(state) ?? dueOn;
  return { first, until: putOff > dueOn ? putOff : dueOn };
}
