import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { conventionEvents } from '../../events/convention.js';
import type { BuyerFact } from '../../facts.js';
import type { ConventionState } from '../../model/convention.js';
import { refuse } from '../../refusals.js';
import type { SignConvention } from './schema.js';

export function decide(
  state: ConventionState,
  { data, on, id }: Command<SignConvention>,
  facts: { readonly buyer: BuyerFact },
): Decision {
  const { on: _, ...signed } = data;
  if (state.from !== undefined)
    return isSame(state, signed) ? unchanged : refuse('CONVENTION_ALREADY_SIGNED', { convention: id });
  if (facts.buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
  const { until } = data;
  if (until !== undefined && until < on) return refuse('PERIOD_REVERSED', { from: on, until }, 'until');
  return accept(conventionEvents.ConventionSigned(signed));
}

function isSame(state: ConventionState, asked: SignConvention): boolean {
  const keys = ['buyer', 'body', 'officialName', 'until'] as const;
  return !state.ended && keys.every((key) => state[key] === asked[key]);
}
