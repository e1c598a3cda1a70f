import type { Purchase } from '@clausier/programming';
import { change, drop, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { keptProgramme } from '../programme/open-lots.js';

export interface PurchaseKey {
  readonly programme: string;
  readonly purchase: string;
}
export type StatedLot = Pick<Purchase['lots'][number], 'lot' | 'officialName' | 'estimatedValueCents'>;

export const UNDECIDED = { decision: null, decided_on: null, clauses_json: null, reason: null, ground: null };

/** The model's copy of a purchase. */
export function keptPurchase(sql: Sql, { programme, purchase }: PurchaseKey): Purchase | undefined {
  return keptProgramme(sql, 'reviews', programme).purchases.find((one) => one.purchase === purchase);
}

/** The lots of a purchase, in the order in which they were stated. */
export function putLots(sql: Sql, at: PurchaseKey, lots: readonly StatedLot[]): void {
  for (const [rank, { lot, officialName, estimatedValueCents }] of lots.entries())
    put(
      sql,
      'reviews_lot',
      { ...at, lot },
      { rank, official_name: officialName, estimated_value_cents: estimatedValueCents },
    );
}

/** A lot that is not stated any more is gone. */
export function replaceLots(
  sql: Sql,
  at: PurchaseKey,
  known: readonly { readonly lot: string }[],
  stated: readonly StatedLot[],
): void {
  const kept = new Set(stated.map(({ lot }) => lot));
  for (const { lot } of known) if (!kept.has(lot)) drop(sql, 'reviews_lot', { ...at, lot });
  putLots(sql, at, stated);
}

/** Empties what was sized and decided of the lots for which a correction set it aside. */
export function setAside(sql: Sql, at: PurchaseKey): void {
  for (const { lot, sizing, decision } of keptPurchase(sql, at)?.lots ?? [])
    change(
      sql,
      'reviews_lot',
      { ...at, lot },
      { ...(sizing ? {} : { sized_centihours: null }), ...(decision ? {} : UNDECIDED) },
    );
}
