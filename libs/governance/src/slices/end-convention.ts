import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { conventionEvents } from '../events/convention.js';
import { convention } from '../model/convention.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/before.js';

/** The business date is the last day in force. */
export const endConvention = slicesOf(convention)({
  name: 'EndConvention',
  summary: 'Mettre fin à une convention avant son terme : le jour indiqué est le dernier.',
  body: { reason: f.optional(f.publicReason()) },
  permission: { roles: ['essHead', 'essOfficer'] },
  decide({ from, until, ended }, { data, on }) {
    if (ended) return unchanged;
    const early = before(from, on);
    if (early) return early;
    if (until !== undefined && on > until) return refuse('CONVENTION_EXPIRED', { until }, 'on');
    return accept(conventionEvents.ConventionEnded({ reason: data.reason }));
  },
});
