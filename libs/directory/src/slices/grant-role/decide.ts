import { accept, unchanged, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { buyerEvents } from '../../events/buyer.js';
import type { BuyerState, Grant } from '../../model/buyer.js';
import { refuse } from '../../refusals.js';
import { isGrantable, missingBinding, unexpectedBinding } from '../../rules/grants.js';
import type { GrantRole } from './schema.js';

export function decide(state: BuyerState, command: Command<GrantRole>): Decision {
  const { on: _, ...granted } = command.data;
  const existing = state.grants.find(({ grant }) => grant === granted.grant);
  if (existing)
    return isSame(existing, granted) ? unchanged : refuse('GRANT_ALREADY_EXISTS', { grant: granted.grant }, 'grant');
  return (
    operatorRefusal(command) ??
    roleRefusal(granted) ??
    dateRefusal(state, command) ??
    directorateRefusal(state, granted) ??
    accept(buyerEvents.RoleGranted(granted))
  );
}

/** R12: the head grants roles; whoever installs the service only names a head where there is none. */
function operatorRefusal({ actor, data: { role } }: Command<GrantRole>): Refusal | undefined {
  return actor.roles.includes('operator') && role !== 'essHead' ? refuse('HEAD_GRANTS', { role }, 'role') : undefined;
}

function roleRefusal(granted: GrantRole): Refusal | undefined {
  const { role } = granted;
  if (!isGrantable(role)) return refuse('ROLE_NOT_GRANTABLE', { role }, 'role');
  const missing = missingBinding(role, granted);
  if (missing) return refuse('GRANT_BINDING_REQUIRED', { role, binding: missing }, missing);
  const unexpected = unexpectedBinding(role, granted);
  if (unexpected) return refuse('GRANT_BINDING_UNEXPECTED', { role, binding: unexpected }, unexpected);
  return undefined;
}

function dateRefusal(state: BuyerState, { on, data: { until } }: Command<GrantRole>): Refusal | undefined {
  const previous = state.registeredOn;
  if (previous !== undefined && on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
  if (until !== undefined && until < on) return refuse('PERIOD_REVERSED', { from: on, until }, 'until');
  return undefined;
}

function directorateRefusal(state: BuyerState, { directorate }: GrantRole): Refusal | undefined {
  const known = state.directorates.map((one) => one.directorate);
  if (directorate === undefined || known.includes(directorate)) return undefined;
  return refuse('DIRECTORATE_UNKNOWN', { directorate, known }, 'directorate');
}

function isSame(existing: Grant, asked: GrantRole): boolean {
  const keys = ['actor', 'role', 'directorate', 'supplier', 'canteen', 'body', 'until'] as const;
  return keys.every((key) => existing[key] === asked[key]);
}
