import type { LocalDate, Role } from '@clausier/kernel';
import type { BuyerState, Grant, GrantBinding } from '../model/buyer-state.js';

/** Rights of an actor at a buyer on a day (R12). */
export function grantsOf(state: BuyerState, actor: string, on: LocalDate): readonly Grant[] {
  return state.grants.filter(
    (grant) => grant.actor === actor && grant.from <= on && (grant.until === undefined || on <= grant.until),
  );
}

type BindingName = keyof GrantBinding;

/** What a grant of each role must name (R12). A role that is not listed acts for the whole buyer. */
const REQUIRED_BINDING: Partial<Record<Role, BindingName>> = {
  directorateAgent: 'directorate',
  correspondent: 'supplier',
  canteenManager: 'canteen',
  facilitator: 'body',
};
const BINDINGS: readonly BindingName[] = ['directorate', 'supplier', 'canteen', 'body'];

export function missingBinding(role: Role, binding: GrantBinding): BindingName | undefined {
  const required = REQUIRED_BINDING[role];
  return required !== undefined && binding[required] === undefined ? required : undefined;
}

export function unexpectedBinding(role: Role, binding: GrantBinding): BindingName | undefined {
  return BINDINGS.find((name) => binding[name] !== undefined && REQUIRED_BINDING[role] !== name);
}

/** No buyer grants the role of operator: an operator installs buyers and belongs to none. */
export function isGrantable(role: Role): boolean {
  return role !== 'operator';
}
