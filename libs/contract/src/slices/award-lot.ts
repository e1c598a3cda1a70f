import { accept, f, type DataOf, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { suppliersFact, type BuyerFact, type SupplierFact } from '../facts.js';
import type { Holder } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { amountOfHeld } from '../rules/amounts.js';
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
type Data = DataOf<typeof body>;

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
    const refusal = beforeStep(on, 'enregistrement des offres', lot.offers.recordedOn) ?? faultyHolders(data.holders);
    if (refusal) return refusal;
    const holders = holdersOf(data, suppliers, buyer);
    return 'outcome' in holders
      ? holders
      : accept(contractEvents.LotAwarded({ lot: lot.lot, holders, amountCents: data.amountCents }));
  },
});

function faultyHolders(holders: Data['holders']): Refusal | undefined {
  if (holders.length === 0) return refuse('HOLDER_MISSING', {}, 'holders');
  const names = holders.map(({ supplier }) => supplier);
  const twice = names.findIndex((name, place) => names.indexOf(name) !== place);
  return twice < 0 ? undefined : refuse('HOLDER_TWICE', { supplier: names[twice] ?? '' }, `holders.${twice}.supplier`);
}

/** One registration of a supplier serves every buyer. A made-up supplier serves made-up buyers only. */
function holdersOf(data: Data, suppliers: readonly SupplierFact[], buyer: BuyerFact): readonly Holder[] | Refusal {
  const foreign = suppliers.filter(({ seat, illustrative }) => seat && illustrative !== buyer.illustrative);
  if (foreign.length > 0)
    return refuse('SUPPLIER_ILLUSTRATIVE', { suppliers: foreign.map(({ supplier }) => supplier) }, 'holders');
  const holders = data.holders.flatMap(({ supplier, rank }): Holder[] => {
    const found = suppliers.find((candidate) => candidate.supplier === supplier);
    if (!found?.seat) return [];
    const establishment = found.establishments.find((candidate) => candidate.establishment === data.establishment);
    return [
      {
        supplier,
        ...(rank === undefined ? {} : { rank }),
        seat: found.seat,
        ...(establishment ? { establishment } : {}),
      },
    ];
  });
  if (holders.length < data.holders.length) {
    const missing = data.holders.filter(({ supplier }) => !holders.some((holder) => holder.supplier === supplier));
    return refuse('SUPPLIER_UNKNOWN', { suppliers: missing.map(({ supplier }) => supplier) }, 'holders');
  }
  const { establishment } = data;
  return establishment !== undefined && !holders.some((holder) => holder.establishment)
    ? refuse('ESTABLISHMENT_UNKNOWN', { establishment }, 'establishment')
    : holders;
}
