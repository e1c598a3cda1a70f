import type { EventEnvelope } from '@clausier/kernel';
import type { ProgrammeId, Purchase } from '@clausier/programming';
import { json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import type { StatedLot } from './lot-rows.js';

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
