import type { Refusal } from '@clausier/kernel';
import type { BuyerFact, SupplierFact } from '../facts.js';
import type { Holder } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

/** Whom a lot goes to, as somebody enters it. */
export interface StatedHolders {
  readonly holders: readonly { readonly supplier: string; readonly rank?: number | undefined }[];
  /** That of one of the holders. */
  readonly establishment?: string | undefined;
}

/**
 * The holders with seat and establishment as registered. One registration of a supplier serves every buyer. A made-up
 * supplier serves made-up buyers only. `at` is the place of the lot in the body.
 */
export function holdersOf(
  stated: StatedHolders,
  registered: readonly SupplierFact[],
  buyer: BuyerFact,
  at = '',
): readonly Holder[] | Refusal {
  const names = stated.holders.map(({ supplier }) => supplier);
  const refusal = faultyNames(names, at);
  if (refusal) return refusal;
  const suppliers = registered.filter(({ supplier }) => names.includes(supplier));
  const foreign = suppliers.filter(({ seat, illustrative }) => seat && illustrative !== buyer.illustrative);
  if (foreign.length > 0)
    return refuse('SUPPLIER_ILLUSTRATIVE', { suppliers: foreign.map(({ supplier }) => supplier) }, `${at}holders`);
  const holders = stated.holders.flatMap((holder) => asRegistered(holder, stated.establishment, suppliers));
  const missing = names.filter((name) => !holders.some(({ supplier }) => supplier === name));
  if (missing.length > 0) return refuse('SUPPLIER_UNKNOWN', { suppliers: missing }, `${at}holders`);
  const { establishment } = stated;
  return establishment !== undefined && !holders.some((holder) => holder.establishment)
    ? refuse('ESTABLISHMENT_UNKNOWN', { establishment }, `${at}establishment`)
    : holders;
}

function faultyNames(names: readonly string[], at: string): Refusal | undefined {
  if (names.length === 0) return refuse('HOLDER_MISSING', {}, `${at}holders`);
  const twice = names.findIndex((name, place) => names.indexOf(name) !== place);
  if (twice < 0) return undefined;
  return refuse('HOLDER_TWICE', { supplier: names[twice] ?? '' }, `${at}holders.${twice}.supplier`);
}

function asRegistered(
  { supplier, rank }: StatedHolders['holders'][number],
  ref: string | undefined,
  suppliers: readonly SupplierFact[],
): readonly Holder[] {
  const found = suppliers.find((candidate) => candidate.supplier === supplier);
  if (!found?.seat) return [];
  const establishment = found.establishments.find((candidate) => candidate.establishment === ref);
  const ranked = rank === undefined ? {} : { rank };
  return [{ supplier, ...ranked, seat: found.seat, ...(establishment ? { establishment } : {}) }];
}
