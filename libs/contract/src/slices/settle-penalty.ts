import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { SETTLEMENTS } from '../events/penalty-events.js';
import { refuse } from '../refusals.js';
import { beforeLastEntry } from '../rules/penalty-decision.js';
import { held, isRefusal, lotIn } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** A penalty is deducted from a payment, or called in by a revenue order. */
export const settlePenalty = contractSlice({
  name: 'SettlePenalty',
  summary: 'Enregistre le recouvrement d’une pénalité : retenue ou titre.',
  body: {
    lot: f.ref(),
    how: f.code(SETTLEMENTS),
    reference: f.openCode(),
  },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }) {
    const lot = lotIn(state, data.lot, held);
    if (isRefusal(lot)) return lot;
    const { decided, settled } = lot.penalty ?? {};
    if (!decided) return refuse('PENALTY_UNDECIDED', { lot: lot.lot }, 'lot');
    if (decided.decision === 'waived') return refuse('PENALTY_WAIVED', { lot: lot.lot }, 'lot');
    const { how, reference } = data;
    if (settled?.how === how && settled.reference === reference) return unchanged;
    if (settled) return refuse('PENALTY_SETTLED', { lot: lot.lot, settledOn: settled.settledOn }, 'lot');
    return (
      beforeLastEntry(on, decided) ??
      accept(contractEvents.PenaltySettled({ lot: lot.lot, how, reference, amountCents: decided.amountCents }))
    );
  },
});
