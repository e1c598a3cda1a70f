import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { purchaseFact, type PurchaseLotFact } from '../facts.js';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { faultyClauses } from '../rules/lot-decision.js';
import { contractSlice } from './contract-slice.js';

/** The contract takes everything from the programme and never reads it again. */
export const planContract = contractSlice({
  name: 'PlanContract',
  summary: 'Planifie le marché avec copie entière de l’achat décidé au programme de la direction.',
  body: {
    /** Id of the directorate's programme that holds the purchase. */
    programme: f.entity(),
  },
  facts: { purchase: { fact: purchaseFact, key: ({ data, id }) => `${data.programme}/${id}` } },
  permission: {
    roles: [],
    processes: ['annualProgrammingReview'],
    scope: (_state, { id }, { purchase }) =>
      purchase ? { directorate: purchase.directorate, contract: id } : undefined,
  },
  decide(_state, _command, { purchase }) {
    if (!purchase?.submittedOn) return refuse('PROGRAMME_NOT_SUBMITTED');
    const { submittedOn: _submittedOn, lots, ...copied } = purchase;
    if (lots.length === 0) return refuse('PURCHASE_WITHOUT_LOT');
    const undecided = lots.filter(({ decision }) => decision === undefined);
    if (undecided.length > 0) return refuse('LOT_UNDECIDED', { lots: undecided.map(({ lot }) => lot) });
    for (const lot of lots) {
      const fault = faultyClauses(lot);
      if (fault) return fault;
    }
    return accept(contractEvents.ContractPlanned({ ...copied, source: 'review', lots: lots.filter(isDecided) }));
  },
});

type DecidedLot = PurchaseLotFact & { readonly decision: LotState['decision'] };

function isDecided(lot: PurchaseLotFact): lot is DecidedLot {
  return lot.decision !== undefined;
}
