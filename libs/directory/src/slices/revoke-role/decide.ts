import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { buyerEvents } from '../../events/buyer.js';
import type { BuyerState } from '../../model/buyer.js';
import { refuse } from '../../refusals.js';
import type { RevokeRole } from './schema.js';

export function decide(state: BuyerState, { data: { grant }, on }: Command<RevokeRole>): Decision {
  const existing = state.grants.find((one) => one.grant === grant);
  if (!existing) return refuse('GRANT_UNKNOWN', { grant }, 'grant');
  if (existing.revokedOn !== undefined) return unchanged;
  if (existing.until !== undefined && existing.until < on) return unchanged;
  if (on < existing.from) return refuse('BEFORE_PREVIOUS_STEP', { on, previous: existing.from }, 'on');
  return accept(buyerEvents.RoleRevoked({ grant }));
}
