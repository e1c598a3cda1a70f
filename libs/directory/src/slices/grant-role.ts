import {
  ROLES,
  accept,
  f,
  isOpaqueActor,
  slicesOf,
  unchanged,
  type Command,
  type DataOf,
  type Refusal,
} from '@clausier/kernel';
import { buyerEvents } from '../events/buyer.js';
import { bindingShape } from '../events/shapes.js';
import type { BuyerState, Grant } from '../model/buyer-state.js';
import { buyer } from '../model/buyer.js';
import { refuse } from '../refusals.js';
import { isGrantable, missingBinding, unexpectedBinding } from '../rules/grants.js';
import { buyerScope } from '../rules/scope.js';

const body = {
  grant: f.ref(),
  actor: f.ref(),
  role: f.code(ROLES),
  ...bindingShape,
  until: f.optional(f.date()),
};
type Data = DataOf<typeof body>;

export const grantRole = slicesOf(buyer)({
  name: 'GrantRole',
  summary: 'Accorder un rôle à une personne, sur tout l’acheteur ou sur une direction, un fournisseur, un restaurant.',
  body,
  permission: { roles: ['essHead', 'operator'], scope: buyerScope },
  decide(state, command) {
    const { on: _, ...granted } = command.data;
    const existing = state.grants.find(({ grant }) => grant === granted.grant);
    if (existing)
      return isSame(existing, granted) ? unchanged : refuse('GRANT_ALREADY_EXISTS', { grant: granted.grant }, 'grant');
    if (!isOpaqueActor(granted.actor)) return refuse('ACTOR_ID_TELLS', {}, 'actor');
    return (
      operatorRefusal(command) ??
      roleRefusal(granted) ??
      dateRefusal(state, command) ??
      directorateRefusal(state, granted) ??
      accept(buyerEvents.RoleGranted(granted))
    );
  },
});

/** R12: the head grants roles. Whoever installs the service only names a head where there is none. */
function operatorRefusal({ actor, data: { role } }: Command<Data>): Refusal | undefined {
  return actor.roles.includes('operator') && role !== 'essHead' ? refuse('HEAD_GRANTS', { role }, 'role') : undefined;
}

function roleRefusal(granted: Data): Refusal | undefined {
  const { role } = granted;
  if (!isGrantable(role)) return refuse('ROLE_NOT_GRANTABLE', { role }, 'role');
  const missing = missingBinding(role, granted);
  if (missing) return refuse('GRANT_BINDING_REQUIRED', { role, binding: missing }, missing);
  const unexpected = unexpectedBinding(role, granted);
  if (unexpected) return refuse('GRANT_BINDING_UNEXPECTED', { role, binding: unexpected }, unexpected);
  return undefined;
}

function dateRefusal(state: BuyerState, { on, data: { until } }: Command<Data>): Refusal | undefined {
  const previous = state.registeredOn;
  if (previous !== undefined && on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
  if (until !== undefined && until < on) return refuse('PERIOD_REVERSED', { from: on, until }, 'until');
  return undefined;
}

function directorateRefusal(state: BuyerState, { directorate }: Data): Refusal | undefined {
  const known = state.directorates.map((one) => one.directorate);
  if (directorate === undefined || known.includes(directorate)) return undefined;
  return refuse('DIRECTORATE_UNKNOWN', { directorate, known }, 'directorate');
}

function isSame(existing: Grant, asked: Data): boolean {
  const keys = ['actor', 'role', 'directorate', 'supplier', 'canteen', 'body', 'until'] as const;
  return keys.every((key) => existing[key] === asked[key]);
}
