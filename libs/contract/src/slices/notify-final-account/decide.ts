import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { isUnfinished } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

/** R9: the final balance of every lot comes before the final account. */
export function decide(state: StateFor<'NotifyFinalAccount'>, { data, on }: Command<Data>): Decision {
  const { finalAccount } = state;
  if (finalAccount?.notifiedOn === on && finalAccount.reserved === data.reserved) return unchanged;
  if (finalAccount) return refuse('ACCOUNT_ALREADY_NOTIFIED', { notifiedOn: finalAccount.notifiedOn });
  const unfinished = state.lots.filter(isUnfinished).map(({ lot }) => lot);
  if (unfinished.length > 0) return refuse('LOTS_UNFINISHED', { lots: unfinished });
  return (
    beforeStep(on, 'fin du dernier lot', 'endedOn' in state ? state.endedOn : undefined) ??
    accept(contractEvents.FinalAccountNotified({ reserved: data.reserved }))
  );
}
