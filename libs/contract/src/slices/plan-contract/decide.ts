import { accept, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { purchaseFact, type PurchaseLotFact } from '../../facts.js';
import type { PurchaseInProgramme } from '../../model/contract-state.js';
import type { LotState } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { faultyClauses } from '../../rules/lot-decision.js';
import type { Data } from './schema.js';

export const facts = { purchase: purchaseFact(({ data, id }: Command<Data>) => `${data.programme}/${id}`) };

type DecidedLot = PurchaseLotFact & { readonly decision: LotState['decision'] };

/** The contract takes everything from the programme and never reads it again. */
export function decide(
  _state: PurchaseInProgramme,
  _command: Command<Data>,
  { purchase }: FactValues<typeof facts>,
): Decision {
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
}

function isDecided(lot: PurchaseLotFact): lot is DecidedLot {
  return lot.decision !== undefined;
}
