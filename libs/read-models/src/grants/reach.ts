import { instantMs, type Role } from '@clausier/kernel';
import type { SqlValue } from '../model/sql.js';
import type { QueryContext } from '../query/query.js';

/** A piece of a WHERE clause with its values, in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Where a row stands, each as an SQL expression over the query's own tables. */
interface Place {
  readonly buyer: string;
  readonly directorate?: string;
  /** Contract id: a facilitator reaches the contracts assigned to its body. */
  readonly contract?: string;
  /** Condition under which it waits for any facilitator of the buyer, no contract being assigned yet. */
  readonly anyFacilitator?: string;
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
 * In-house facilitators need no convention. The others need one with this buyer that is in force. One that ended carries
 * on for a while where `after` says so (R12).
 */
function facilitating({ buyer, contract, anyFacilitator }: Place, nowMs: number, after: string): Condition {
  const carries = `v.buyer = ${buyer} AND v.body = g.body AND v.from_ms <= ?
    AND (v.until_ms IS NULL OR v.until_ms > ? OR (v.read_until_ms > ? AND ${after}))`;
  const days = [nowMs, nowMs, nowMs];
  const assigned = {
    sql: `EXISTS (SELECT 1 FROM contracts_facilitator f LEFT JOIN grants_convention v ON v.convention = f.convention
      WHERE f.contract = ${contract} AND f.body = g.body AND (f.convention IS NULL OR (${carries})))`,
    values: days,
  };
  const own = {
    sql: `(${anyFacilitator} AND (EXISTS (SELECT 1 FROM grants_convention v WHERE ${carries})
      OR NOT EXISTS (SELECT 1 FROM grants_convention v WHERE v.buyer = ${buyer} AND v.body = g.body)))`,
    values: days,
  };
  const ways = [...(contract === undefined ? [] : [assigned]), ...(anyFacilitator === undefined ? [] : [own])];
  if (ways.length === 0) return NOWHERE;
  return { sql: ways.map(({ sql }) => sql).join(' OR '), values: ways.flatMap(({ values }) => values) };
}

/** Who reads, reads for a while after the convention. */
const reading: Reach = (place, nowMs) => facilitating(place, nowMs, '1');

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
  facilitator: reading,
  workingGroupPilot: nowhere,
  guest: nowhere,
  operator: nowhere,
};

/** The asker holds, now, a right of the role asked under that reaches this place. */
export function reached(place: Place, context: QueryContext): Condition {
  return holding(place, context, REACH[context.role]);
}

/**
 * The asker may act here, now, under the role: as far as it sees, but a facilitator whose convention ended only finishes
 * periods begun before (R12). `periodMs`: first instant of the period, as an SQL expression.
 */
export function actable(place: Place & { readonly periodMs: string }, context: QueryContext): Condition {
  const acting: Reach = (here, nowMs) => facilitating(here, nowMs, `${place.periodMs} < v.until_ms`);
  return holding(place, context, context.role === 'facilitator' ? acting : REACH[context.role]);
}

function holding(place: Place, { actorId, role, now }: QueryContext, reach: Reach): Condition {
  const nowMs = instantMs(now);
  const there = reach(place, nowMs);
  return {
    sql: `EXISTS (SELECT 1 FROM grants_right g WHERE g.actor = ? AND g.role = ? AND g.buyer = ${place.buyer}
      AND g.from_ms <= ? AND (g.until_ms IS NULL OR g.until_ms > ?) AND (${there.sql}))`,
    values: [actorId, role, nowMs, nowMs, ...there.values],
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
