import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { beforeStep } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

export function decide(state: StateFor<'AssignFacilitator'>, { data, on }: Command<Data>): Decision {
  const { body, convention } = data;
  const assigned = state.facilitators.find((facilitator) => facilitator.body === body);
  if (assigned && assigned.convention === convention) return unchanged;
  return (
    beforeStep(on, 'planification', state.plannedOn) ??
    accept(contractEvents.FacilitatorAssigned({ body, ...(convention === undefined ? {} : { convention }) }))
  );
}
