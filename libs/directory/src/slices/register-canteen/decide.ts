import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { canteenEvents } from '../../events/canteen.js';
import type { BuyerFact } from '../../facts.js';
import type { CanteenState, RegisteredCanteen } from '../../model/canteen.js';
import { refuse } from '../../refusals.js';
import type { RegisterCanteen } from './schema.js';

export function decide(
  state: CanteenState,
  { data, on, id }: Command<RegisterCanteen>,
  facts: { readonly buyer: BuyerFact },
): Decision {
  const { on: _, ...registered } = data;
  if (state.canteen)
    return isSame(state.canteen, registered) ? unchanged : refuse('CANTEEN_ALREADY_REGISTERED', { canteen: id });
  const previous = facts.buyer.registeredOn;
  if (previous === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
  return accept(canteenEvents.CanteenRegistered(registered));
}

function isSame(existing: RegisteredCanteen, asked: RegisterCanteen): boolean {
  const keys = ['buyer', 'officialName', 'kind', 'territory'] as const;
  return keys.every((key) => existing[key] === asked[key]);
}
