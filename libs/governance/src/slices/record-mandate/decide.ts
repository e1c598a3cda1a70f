import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { mandateEvents } from '../../events/mandate.js';
import type { BuyerFact } from '../../facts.js';
import type { MandateState, VotedMandate } from '../../model/mandate.js';
import { refuse } from '../../refusals.js';
import type { RecordMandate } from './schema.js';

/** A vote may be older than the buyer's registration here: the reference case records votes of years before. */
export function decide(
  state: MandateState,
  { data, id }: Command<RecordMandate>,
  facts: { readonly buyer: BuyerFact },
): Decision {
  const { on: _, ...voted } = data;
  if (state.mandate)
    return isSame(state.mandate, voted) ? unchanged : refuse('MANDATE_ALREADY_RECORDED', { mandate: id });
  if (facts.buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
  return accept(mandateEvents.MandateRecorded(voted));
}

function isSame(known: VotedMandate, asked: RecordMandate): boolean {
  const keys = ['buyer', 'family', 'body', 'officialName'] as const;
  return keys.every((key) => known[key] === asked[key]);
}
