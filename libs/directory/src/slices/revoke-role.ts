import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { buyerEvents } from '../events/buyer.js';
import { buyer } from '../model/buyer.js';
import { refuse } from '../refusals.js';
import { buyerScope } from '../rules/scope.js';

export const revokeRole = slicesOf(buyer)({
  name: 'RevokeRole',
  summary: 'Retirer une habilitation : elle cesse de valoir le jour du retrait.',
  body: { grant: f.ref() },
  permission: { roles: ['essHead'], scope: buyerScope },
  decide(state, { data: { grant }, on }) {
    const existing = state.grants.find((one) => one.grant === grant);
    if (!existing) return refuse('GRANT_UNKNOWN', { grant }, 'grant');
    if (existing.revokedOn !== undefined) return unchanged;
    if (existing.until !== undefined && existing.until < on) return unchanged;
    if (on < existing.from) return refuse('BEFORE_PREVIOUS_STEP', { on, previous: existing.from }, 'on');
    return accept(buyerEvents.RoleRevoked({ grant }));
  },
});
