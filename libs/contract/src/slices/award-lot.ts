import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { suppliersFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { amountOfHeld } from '../rules/amounts.js';
import { holdersOf } from '../rules/holders.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../rules/steps.js';
import { ownBuyer } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  lot: f.ref(),
  holders: f.list(f.object({ supplier: f.ref(), rank: f.optional(f.count()) })),
  /** That of one of the holders. */
  establishment: f.optional(f.ref()),
  /** HT. */
  amountCents: f.cents(),
};

/** The award copies seat and establishment as they are that day. */
export const awardLot = contractSlice({
  name: 'AwardLot',
  summary: 'Attribue un lot et copie siège et établissement de ses titulaires.',
  body,
  facts: {
    buyer: ownBuyer,
    suppliers: {
      fact: suppliersFact,
      key: ({ data, on }) => `${on}/${data.holders.map(({ supplier }) => supplier).join(',')}`,
    },
  },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }, { buyer, suppliers }) {
    if (!state.launch) return refuse('NOT_LAUNCHED');
    const lot = lotIn(state, data.lot, undecided);
    if (isRefusal(lot)) return lot;
    if (!lot.offers) return refuse('OFFERS_NOT_RECORDED', { lot: lot.lot }, 'lot');
    if (lot.offers.count === 0) return refuse('NO_OFFER', { lot: lot.lot }, 'lot');
    if (data.amountCents === 0) return refuse('AMOUNT_ZERO', {}, 'amountCents');
    const total = amountOfHeld(state.lots, 'amountCents', data);
    if (typeof total !== 'number') return total;
    const refusal = beforeStep(on, 'enregistrement des offres', lot.offers.recordedOn);
    if (refusal) return refusal;
    const holders = holdersOf(data, suppliers, buyer);
    return 'outcome' in holders
      ? holders
      : accept(contractEvents.LotAwarded({ lot: lot.lot, holders, amountCents: data.amountCents }));
  },
});
