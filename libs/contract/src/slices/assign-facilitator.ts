import { accept, f, unchanged, type DataOf, type LocalDate, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { conventionsFact, type ConventionFact } from '../facts.js';
import { existing } from '../model/contract-state.js';
import { refuse } from '../refusals.js';
import { beforeStep } from '../rules/steps.js';
import { NOBODY } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  body: f.ref(),
  /** Missing for an in-house facilitator. */
  convention: f.optional(f.ref()),
};
type Data = DataOf<typeof body>;

export const assignFacilitator = contractSlice({
  name: 'AssignFacilitator',
  summary: 'Confie le suivi du marché à un facilitateur, par convention ou en interne.',
  body,
  facts: {
    conventions: {
      fact: conventionsFact,
      key: ({ data }, state) => `${existing(state)?.buyer ?? NOBODY}/${data.body}`,
    },
  },
  permission: { roles: ['essHead', 'essOfficer'] },
  decide(state, { data, on }, { conventions }) {
    const { body, convention } = data;
    const assigned = state.facilitators.find((facilitator) => facilitator.body === body);
    if (assigned && assigned.convention === convention) return unchanged;
    return (
      beforeStep(on, 'planification', state.plannedOn) ??
      conventionRefusal(data, conventions, on) ??
      accept(contractEvents.FacilitatorAssigned({ body, ...(convention === undefined ? {} : { convention }) }))
    );
  },
});

/**
 * R12: a body follows contracts under a convention in force; an in-house team needs none. A body that ever signed a
 * convention is not in-house.
 */
function conventionRefusal(
  { body, convention }: Data,
  conventions: readonly ConventionFact[],
  on: LocalDate,
): Refusal | undefined {
  const known = conventions.map((one) => one.convention);
  if (convention === undefined)
    return known.length === 0 ? undefined : refuse('CONVENTION_REQUIRED', { body, known }, 'convention');
  const terms = conventions.find((one) => one.convention === convention);
  if (!terms) return refuse('CONVENTION_UNKNOWN', { convention, body, known }, 'convention');
  const { from, until } = terms;
  return on < from || (until !== undefined && on > until)
    ? refuse('CONVENTION_NOT_IN_FORCE', { convention, on }, 'convention')
    : undefined;
}
