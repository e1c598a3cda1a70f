import { instantMs, type Role } from '@clausier/kernel';
import type { SqlValue } from '../model/sql.js';
import type { QueryContext } from '../query/query.js';

/** A piece of a WHERE clause with its values, in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Where a row stands, each as an SQL expression over the query's own tables. */
export interface Place {
  readonly buyer: string;
  readonly directorate?: string;
  /** Contract id: a facilitator reaches the contracts assigned to its body. */
  readonly contract?: string;
  readonly canteen?: string;
  /** Subquery of the supplier ids that a correspondent may be one of. */
  readonly suppliers?: string;
}

type Reach = (place: Place, nowMs: number) => Condition;

const NOWHERE: Condition = { sql: '0', values: [] };
const wholeBuyer: Reach = () => ({ sql: '1', values: [] });
const nowhere: Reach = () => NOWHERE;
const bound =
  (compare: (place: Place) => string | undefined): Reach =>
  (place) => {
    const sql = compare(place);
    return sql === undefined ? NOWHERE : { sql, values: [] };
  };

/**
 * In-house facilitators need no convention. The others need one with this buyer. It is in force, or it ended so
 * recently that they still read (R12).
 */
const assigned: Reach = ({ buyer, contract }, nowMs) =>
  contract === undefined
    ? NOWHERE
    : {
        sql: `EXISTS (SELECT 1 FROM contracts_facilitator f LEFT JOIN grants_convention v ON v.convention = f.convention
          WHERE f.contract = ${contract} AND f.body = g.body
          AND (f.convention IS NULL OR (v.buyer = ${buyer} AND v.body = f.body AND v.from_ms <= ? AND (v.read_until_ms IS NULL OR v.read_until_ms > ?))))`,
        values: [nowMs, nowMs],
      };

/** How far each role sees (R12). Guests hold no right: what is public is a query of its own. */
const REACH: Readonly<Record<Role, Reach>> = {
  essHead: wholeBuyer,
  essOfficer: wholeBuyer,
  fileManager: wholeBuyer,
  procurementOffice: wholeBuyer,
  delegatedSignatory: wholeBuyer,
  transversalGroup: wholeBuyer,
  dpo: wholeBuyer,
  auditor: wholeBuyer,
  elected: wholeBuyer,
  directorateAgent: bound(({ directorate }) => directorate && `g.directorate = ${directorate}`),
  correspondent: bound(({ suppliers }) => suppliers && `g.supplier IN (${suppliers})`),
  canteenManager: bound(({ canteen }) => canteen && `g.canteen = ${canteen}`),
  facilitator: assigned,
  workingGroupPilot: nowhere,
  guest: nowhere,
  operator: nowhere,
};

/** The asker holds, now, a right of the role asked under that reaches this place. */
export function reached(place: Place, { actorId, role, now }: QueryContext): Condition {
  const nowMs = instantMs(now);
  const reach = REACH[role](place, nowMs);
  return {
    sql: `EXISTS (SELECT 1 FROM grants_right g WHERE g.actor = ? AND g.role = ? AND g.buyer = ${place.buyer}
      AND g.from_ms <= ? AND (g.until_ms IS NULL OR g.until_ms > ?) AND (${reach.sql}))`,
    values: [actorId, role, nowMs, nowMs, ...reach.values],
  };
}

/** Subquery of the suppliers in whose name a correspondent asks, now. */
export function ownSuppliers({ actorId, role, now }: QueryContext): Condition {
  const nowMs = instantMs(now);
  return {
    sql: `SELECT g.supplier FROM grants_right g WHERE g.actor = ? AND g.role = ? AND g.supplier IS NOT NULL
      AND g.from_ms <= ? AND (g.until_ms IS NULL OR g.until_ms > ?)`,
    values: [actorId, role, nowMs, nowMs],
  };
}
