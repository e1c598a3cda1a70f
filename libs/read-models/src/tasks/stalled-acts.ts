import { instantMs, type Instant, type Role } from '@clausier/kernel';
import { reached } from '../grants/reach.js';
import { rowOf, rowsOf } from '../model/rows.js';
import type { Sql, SqlValue } from '../model/sql.js';
import type { QueryContext } from '../query/query.js';
import { placeOf, type TaskFilters, type TaskRow } from './open-tasks.js';

/** An act of a process that fails the same way again and again. The runtime knows of it; no event tells it. */
export interface StalledAct {
  readonly process: string;
  /** What the process follows: a contract, a buyer's year. */
  readonly entity: string;
  readonly buyer: string;
  readonly kind: string;
  /** What the act is about: a lot, a month, a participant. */
  readonly subject: string;
  readonly contract?: string;
  readonly lot?: string;
  /** What it would do, in French. */
  readonly summary: string;
  /** Why it fails: a refusal's sentence, or an error. */
  readonly reason: string;
  readonly dueAt: Instant;
}

/** Who can do something about it. */
const MISSION: ReadonlySet<Role> = new Set(['essHead', 'essOfficer']);

interface Buyer {
  readonly buyer: string;
  readonly buyerName: string;
  readonly illustrative: boolean;
}
interface Contract {
  readonly directorate: string;
  readonly officialName: string;
}

/** Stalled acts as tasks of the mission, after a place in the order of tasks. */
export function stalledRows(
  sql: Sql,
  context: QueryContext,
  filters: TaskFilters,
  after: readonly SqlValue[] | undefined,
): readonly TaskRow[] {
  const stalled = MISSION.has(context.role) ? (context.stalled?.() ?? []) : [];
  if (stalled.length === 0) return [];
  const buyers = new Map(buyersReached(sql, context).map((one) => [one.buyer, one]));
  return stalled
    .flatMap((act) => {
      const buyer = buyers.get(act.buyer);
      return buyer ? [rowFor(act, buyer, contractOf(sql, act.contract))] : [];
    })
    .filter((row) => isWanted(row, filters) && (!after || comparePlaces(placeOf(row), after) > 0));
}

/** Both lists as one, in the order of tasks. */
export function merged(tasks: readonly TaskRow[], stalled: readonly TaskRow[]): readonly TaskRow[] {
  return stalled.length === 0 ? tasks : [...tasks, ...stalled].sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

function rowFor(act: StalledAct, buyer: Buyer, contract: Contract | undefined): TaskRow {
  const { process, entity, subject, contract: id, lot, summary, reason } = act;
  return {
    ...{ kind: 'unblockAct', entity: `followUp-${process}.${entity}`, subject, summary, reason, ...buyer },
    title: contract?.officialName ?? entity,
    ownerRole: 'essHead',
    mine: true,
    dueMs: instantMs(act.dueAt),
    ...(contract && { directorate: contract.directorate }),
    ...(id !== undefined && { contract: id }),
    ...(lot !== undefined && { lot }),
  };
}

function buyersReached(sql: Sql, context: QueryContext): readonly Buyer[] {
  const scope = reached({ buyer: 'b.buyer' }, context);
  return rowsOf<Buyer>(
    sql,
    `SELECT b.buyer, b.official_name AS buyer_name, b.illustrative_flag FROM directory_buyer b WHERE ${scope.sql}`,
    ...scope.values,
  );
}

function contractOf(sql: Sql, contract: string | undefined): Contract | undefined {
  const sought = 'SELECT directorate, official_name FROM contracts_contract WHERE contract = ?';
  return contract === undefined ? undefined : rowOf<Contract>(sql, sought, contract);
}

function isWanted(row: TaskRow, { buyer, directorate, contract, owner, mine }: TaskFilters): boolean {
  const asked = [
    [buyer, row.buyer],
    [directorate, row.directorate],
    [contract, row.contract],
    [owner, row.ownerRole],
    [mine, row.mine],
  ] as const;
  return asked.every(([wanted, given]) => wanted === undefined || wanted === given);
}

function comparePlaces(a: readonly SqlValue[], b: readonly SqlValue[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? null;
    if (value === other) continue;
    return value === null || (other !== null && value < other) ? -1 : 1;
  }
  return 0;
}
