import { accept, f, effectiveSince } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { contractEvents } from '../events/catalogue.js';
import { purchaseFact, type PurchaseLotFact } from '../facts.js';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { agreedClauses } from '../rules/lot-decision.js';
import { isRefusal } from '../rules/steps.js';
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
  decide(_state, command, { purchase }) {
    if (!purchase?.submittedOn) return refuse('PROGRAMME_NOT_SUBMITTED');
    const { submittedOn: _submittedOn, readyOn, lots, ...copied } = purchase;
    const effectiveOn = effectiveSince(readyOn, command);
    if (lots.length === 0) return refuse('PURCHASE_WITHOUT_LOT');
    const undecided = lots.filter(({ decision }) => decision === undefined);
    if (undecided.length > 0) return refuse('LOT_UNDECIDED', { lots: undecided.map(({ lot }) => lot) });
    for (const lot of lots) {
      const agreed = agreedClauses(lot.lot, lot.clauses, { rules: ruleBook.at(effectiveOn ?? command.on) });
      if (isRefusal(agreed)) return agreed;
    }
    return accept(
      contractEvents.ContractPlanned({ ...copied, source: 'review', lots: lots.filter(isDecided) }, effectiveOn),
    );
  },
});

type DecidedLot = PurchaseLotFact & { readonly decision: LotState['decision'] };

function isDecided(lot: PurchaseLotFact): lot is DecidedLot {
  return lot.decision !== undefined;
}
