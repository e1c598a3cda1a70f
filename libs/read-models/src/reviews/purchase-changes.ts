import type { EventEnvelope } from '@clausier/kernel';
import type { ProgrammeId, Purchase } from '@clausier/programming';
import { drop, json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { keptProgramme } from '../programme/open-lots.js';

interface PurchaseKey {
  readonly programme: string;
  readonly purchase: string;
}
type StatedLot = Pick<Purchase['lots'][number], 'lot' | 'officialName' | 'estimatedValueCents'>;

export type ChangeKind = 'corrected' | 'regrouped' | 'withdrawn';

/** A purchase as it stood, or stands: what a change could move, and what it was called. */
type PurchaseVersion = Pick<
  Purchase,
  | 'officialName'
  | 'family'
  | 'category'
  | 'durationMonths'
  | 'estimatedValueCents'
  | 'plannedLaunchOn'
  | 'group'
  | 'operation'
> & { readonly lots: readonly StatedLot[] };

/** One change of a purchase with its two versions. A withdrawn one has no version after. */
export interface PurchaseChange {
  readonly purchase: string;
  readonly directorate: string;
  readonly kind: ChangeKind;
  readonly changedOn: string;
  readonly reason: string;
  readonly before: PurchaseVersion;
  readonly after?: PurchaseVersion;
}

interface NotedChange extends ProgrammeId {
  readonly id: string;
  readonly purchase: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly before: Purchase;
  readonly after: Purchase | undefined;
}

/** The model's copy of a purchase. */
export function keptPurchase(sql: Sql, { programme, purchase }: PurchaseKey): Purchase | undefined {
  return keptProgramme(sql, 'reviews', programme).purchases.find((one) => one.purchase === purchase);
}

export function noteChange(sql: Sql, event: EventEnvelope, change: NotedChange): void {
  const { id: programme, buyer, year, directorate, purchase, kind, reason, before, after } = change;
  put(
    sql,
    'reviews_change',
    { programme, purchase, position: event.position },
    {
      ...{ buyer, year, directorate, kind, reason, changed_on: event.effectiveOn },
      before_json: json(versionOf(before)),
      after_json: json(after && versionOf(after)),
    },
  );
}

function versionOf(purchase: Purchase): PurchaseVersion {
  const { officialName, family, category, durationMonths, estimatedValueCents, plannedLaunchOn } = purchase;
  const { group, operation, lots } = purchase;
  return {
    ...{ officialName, family, category, durationMonths, estimatedValueCents, plannedLaunchOn },
    ...(group === undefined ? {} : { group }),
    ...(operation === undefined ? {} : { operation }),
    lots: lots.map((one) => ({
      ...{ lot: one.lot, officialName: one.officialName, estimatedValueCents: one.estimatedValueCents },
    })),
  };
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
