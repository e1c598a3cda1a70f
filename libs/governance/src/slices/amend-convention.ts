import { accept, f, slicesOf, unchanged, type LocalDate, type Refusal } from '@clausier/kernel';
import { conventionEvents } from '../events/convention.js';
import type { ConventionState } from '../model/convention-state.js';
import { convention } from '../model/convention.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/before.js';

/**
 * Title and days are put right, or changed by an amendment. Another body needs another convention. What was done under
 * it stays. One that was ended may be prolonged, and ended again. The terms before are read in the list of conventions.
 */
export const amendConvention = slicesOf(convention)({
  name: 'AmendConvention',
  summary:
    'Modifier une convention (intitulé, premier et dernier jour), avec un motif ; l’ancienne version reste lisible.',
  body: {
    officialName: f.optional(f.officialName()),
    /** First day in force. */
    from: f.optional(f.date()),
    /** Last day in force. */
    until: f.optional(f.date()),
    reason: f.publicReason(),
  },
  permission: { roles: ['essHead', 'essOfficer'] },
  decide(state, { data, id, on }) {
    if (state.from === undefined || state.officialName === undefined)
      return refuse('CONVENTION_UNKNOWN', { convention: id });
    const until = data.until ?? state.until;
    const terms = {
      officialName: data.officialName ?? state.officialName,
      from: data.from ?? state.from,
      ...(until === undefined ? {} : { until }),
    };
    const keys = ['officialName', 'from', 'until'] as const;
    if (keys.every((key) => terms[key] === state[key])) return unchanged;
    return (
      termsRefusal(state, terms, on) ?? accept(conventionEvents.ConventionAmended({ ...terms, reason: data.reason }))
    );
  },
});

interface Days {
  readonly from: LocalDate;
  readonly until?: LocalDate;
}

/** The days are in order. An amendment follows the one before it, and the first the convention as it was signed. */
function termsRefusal(state: ConventionState, { from, until }: Days, on: LocalDate): Refusal | undefined {
  if (until !== undefined && until < from) return refuse('PERIOD_REVERSED', { from, until }, 'until');
  return before(state.amendedOn ?? state.signedOn, on);
}
