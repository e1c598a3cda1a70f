import {
  accept,
  unchanged,
  type Command,
  type Decision,
  type FactValues,
  type LocalDate,
  type Refusal,
} from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { conventionsFact, type ConventionFact } from '../../facts.js';
import { existing, type ContractState } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import { NOBODY } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = {
  conventions: conventionsFact(
    ({ data }: Command<Data>, state: ContractState) => `${existing(state)?.buyer ?? NOBODY}/${data.body}`,
  ),
};

export function decide(
  state: StateFor<'AssignFacilitator'>,
  { data, on }: Command<Data>,
  { conventions }: FactValues<typeof facts>,
): Decision {
  const { body, convention } = data;
  const assigned = state.facilitators.find((facilitator) => facilitator.body === body);
  if (assigned && assigned.convention === convention) return unchanged;
  return (
    beforeStep(on, 'planification', state.plannedOn) ??
    conventionRefusal(data, conventions, on) ??
    accept(contractEvents.FacilitatorAssigned({ body, ...(convention === undefined ? {} : { convention }) }))
  );
}

/** R12: contracts are assigned under a convention in force, in-house without. Who ever signed one is not in-house. */
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
