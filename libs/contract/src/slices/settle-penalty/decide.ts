import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { refuse } from '../../refusals.js';
import { beforeStep, held, isRefusal, lotIn } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

/** Deducted from a payment, or called in by a title. */
export function decide(state: StateFor<'SettlePenalty'>, { data, on }: Command<Data>): Decision {
  const lot = lotIn(state, data.lot, held);
  if (isRefusal(lot)) return lot;
  const { decided, settled } = lot.penalty ?? {};
  if (!decided) return refuse('PENALTY_UNDECIDED', { lot: lot.lot }, 'lot');
  if (decided.decision === 'waived') return refuse('PENALTY_WAIVED', { lot: lot.lot }, 'lot');
  const { how, reference } = data;
  if (settled?.how === how && settled.reference === reference) return unchanged;
  if (settled) return refuse('PENALTY_SETTLED', { lot: lot.lot, settledOn: settled.settledOn }, 'lot');
  return (
    beforeStep(on, 'décision de la pénalité', decided.decidedOn) ??
    accept(contractEvents.PenaltySettled({ lot: lot.lot, how, reference, amountCents: decided.amountCents }))
  );
}
