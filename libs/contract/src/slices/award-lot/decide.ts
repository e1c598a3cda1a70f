import { accept, type Command, type Decision, type FactValues, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { suppliersFact, type BuyerFact, type SupplierFact } from '../../facts.js';
import type { TenderingContract } from '../../model/contract-state.js';
import type { Holder } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../../rules/steps.js';
import { ownBuyer } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = {
  buyer: ownBuyer,
  suppliers: suppliersFact(({ data }: Command<Data>) => data.holders.map(({ supplier }) => supplier).join(',')),
};

/** Seat and establishment are copied as they stand: the award says who the holder was that day. */
export function decide(
  state: TenderingContract,
  { data, on }: Command<Data>,
  { buyer, suppliers }: FactValues<typeof facts>,
): Decision {
  if (!state.launch) return refuse('NOT_LAUNCHED');
  const lot = lotIn(state, data.lot, undecided);
  if (isRefusal(lot)) return lot;
  if (!lot.offers) return refuse('OFFERS_NOT_RECORDED', { lot: lot.lot }, 'lot');
  if (lot.offers.count === 0) return refuse('NO_OFFER', { lot: lot.lot }, 'lot');
  if (data.amountCents === 0) return refuse('AMOUNT_ZERO', {}, 'amountCents');
  const refusal = beforeStep(on, 'enregistrement des offres', lot.offers.recordedOn) ?? faultyHolders(data.holders);
  if (refusal) return refusal;
  const holders = holdersOf(data, suppliers, buyer);
  return 'outcome' in holders
    ? holders
    : accept(contractEvents.LotAwarded({ lot: lot.lot, holders, amountCents: data.amountCents }));
}

function faultyHolders(holders: Data['holders']): Refusal | undefined {
  if (holders.length === 0) return refuse('HOLDER_MISSING', {}, 'holders');
  const names = holders.map(({ supplier }) => supplier);
  const twice = names.findIndex((name, place) => names.indexOf(name) !== place);
  return twice < 0 ? undefined : refuse('HOLDER_TWICE', { supplier: names[twice] ?? '' }, `holders.${twice}.supplier`);
}

/** A supplier is registered once for all buyers it serves (design 5); a made-up one serves made-up buyers only. */
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
