import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { TenderingContract } from '../model/contract-state.js';
import { isHeld, isUndecided } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { amountOfHeld } from '../rules/amounts.js';
import { publicationDue } from '../rules/publication.js';
import { reservedToProcurement } from '../rules/reserved-to-procurement.js';
import { beforeStep } from '../rules/steps.js';
import { ownBuyer } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/** Every lot is decided, and at least one is awarded. A tender without any award has ended before, as unsuccessful. */
export const notifyContract = contractSlice({
  name: 'NotifyContract',
  summary: 'Notifie le marché ; dit si et quand ses données essentielles sont à publier.',
  body: {
    /** Lots that start by their service order; the others start at the notification (R6). */
    awaitServiceOrder: f.optional(f.list(f.ref())),
  },
  facts: { buyer: ownBuyer },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { actor, data, on }, { buyer }) {
    const reserved = reservedToProcurement(actor, buyer);
    if (reserved) return reserved;
    if (!state.launch) return refuse('NOT_LAUNCHED');
    const open = state.lots.filter(isUndecided);
    if (open.length > 0) return refuse('LOTS_STILL_OPEN', { lots: open.map(({ lot }) => lot) });
    const awarded = state.lots.filter(isHeld);
    const { awaitServiceOrder = [] } = data;
    const stranger = awaitServiceOrder.findIndex((ref) => !awarded.some(({ lot }) => lot === ref));
    if (stranger >= 0)
      return refuse('LOT_NOT_AWARDED', { lot: awaitServiceOrder[stranger] ?? '' }, `awaitServiceOrder.${stranger}`);
    const amountCents = amountOfHeld(state.lots, 'lots');
    if (typeof amountCents !== 'number') return amountCents;
    const publication = publicationDue({ notifiedOn: on, triggerOn: on }, amountCents, buyer);
    return (
      beforeStep(on, 'décision du dernier lot', lastDecidedOn(state)) ??
      accept(
        contractEvents.ContractNotified({
          notifiedOn: on,
          amountCents,
          lotsAwaitingOrder: awaitServiceOrder,
          ...(publication ? { publication } : {}),
        }),
      )
    );
  },
});

function lastDecidedOn({ lots }: TenderingContract): string | undefined {
  return lots
    .flatMap((lot) => ('awardedOn' in lot ? [lot.awardedOn] : 'droppedOn' in lot ? [lot.droppedOn] : []))
    .sort()
    .at(-1);
}
