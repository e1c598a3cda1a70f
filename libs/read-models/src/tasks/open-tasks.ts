import { instantMs, type LocalDate, type Role } from '@clausier/kernel';
import { actable, reached, type Condition } from '../grants/reach.js';
import { flag, rowsOf } from '../model/rows.js';
import type { Sql, SqlValue } from '../model/sql.js';
import { momentOf, type QueryContext } from '../query/query.js';
import { TASK_KINDS, TASK_KIND_NAMES, rolesOf, type TaskKindName } from './kinds.js';

/** A task as its reader sees it. */
export interface Task {
  readonly kind: TaskKindName;
  /** Stream that it is about. */
  readonly entity: string;
  /** Which one of its kind on that stream. */
  readonly subject: string;
  /** One French order. */
  readonly what: string;
  /** Contract's title, or which campaign, evaluation or list of purchases. */
  readonly title: string;
  readonly buyer: string;
  readonly buyerName?: string;
  readonly contract?: string;
  readonly lot?: string;
  readonly owner: {
    readonly role: Role;
    readonly directorate?: string;
    readonly supplier?: string;
    readonly canteen?: string;
  };
  /** The asker's turn: its role is asked, and its rights of the moment reach the task. */
  readonly mine: boolean;
  readonly dueOn?: string;
  readonly overdue: boolean;
  /** Why a stalled act fails. */
  readonly reason?: string;
  readonly lastAct?: {
    readonly type: string;
    readonly on: string;
    readonly at: string;
    readonly by: { readonly kind: string; readonly actor: string; readonly role?: string };
  };
  readonly illustrative: boolean;
}

export interface TaskFilters {
  readonly buyer?: string | undefined;
  readonly directorate?: string | undefined;
  readonly contract?: string | undefined;
  readonly owner?: Role | undefined;
  /** Only the asker's own turn, or only that of others. */
  readonly mine?: boolean | undefined;
  /** Leaves out what falls due after this day. */
  readonly dueBy?: LocalDate | undefined;
}

export interface TaskRow extends Omit<Task, 'what' | 'owner' | 'overdue' | 'lastAct'> {
  readonly month?: string;
  /** What a stalled act would do. */
  readonly summary?: string;
  readonly directorate?: string;
  readonly supplier?: string;
  readonly canteen?: string;
  readonly ownerRole: Role;
  readonly dueMs?: number;
  readonly lastType?: string;
  readonly lastOn?: string;
  readonly lastAt?: string;
  readonly lastActor?: string;
  readonly lastKind?: string;
  readonly lastRole?: string;
}

/** The due instant orders tasks, so that overdue ones come first. Tasks without one come last. */
const NO_DUE = Number.MAX_SAFE_INTEGER;
const ORDER = `coalesce(t.due_ms, ${NO_DUE}), t.entity, t.kind, t.subject`;
/** Values that a task is ordered by. */
export const PLACE_COLUMNS = 4;

export function placeOf({ dueMs, entity, kind, subject }: TaskRow): readonly SqlValue[] {
  return [dueMs ?? NO_DUE, entity, kind, subject];
}

/** Open tasks in the asker's reach: what is overdue, then what is due soonest, then the rest. */
export function openTaskRows(
  sql: Sql,
  context: QueryContext,
  filters: TaskFilters,
  limit: number,
  after?: readonly SqlValue[],
): readonly TaskRow[] {
  const mine = ownTurn(context);
  const wanted = conditions(filters, context, mine);
  return rowsOf<TaskRow>(
    sql,
    `SELECT t.entity, t.kind, t.subject, t.buyer, b.official_name AS buyer_name, t.contract, t.directorate, t.canteen,
       t.supplier, t.lot, t.month, t.owner_role, t.due_on, t.due_ms, coalesce(e.title, t.entity) AS title,
       e.last_type, e.last_on, e.last_at, e.last_actor, e.last_kind, e.last_role,
       coalesce(b.illustrative_flag, 0) AS illustrative_flag, (${mine.sql}) AS mine_flag
     FROM tasks_task t
     LEFT JOIN tasks_entity e ON e.entity = t.entity
     LEFT JOIN directory_buyer b ON b.buyer = t.buyer
     WHERE ${[...wanted.map((condition) => condition.sql), ...(after ? [`(${ORDER}) > (?, ?, ?, ?)`] : [])].join(' AND ')}
     ORDER BY ${ORDER} LIMIT ?`,
    ...[mine, ...wanted].flatMap(({ values }) => values),
    ...(after ?? []),
    limit,
  );
}

/** The first open tasks in the asker's reach, as it reads them. */
export function openTasks(sql: Sql, context: QueryContext, filters: TaskFilters, limit: number): readonly Task[] {
  return openTaskRows(sql, context, filters, limit).map((row) => taskOf(row, context));
}

export function taskOf(row: TaskRow, context: QueryContext): Task {
  const { month: _month, directorate, supplier, canteen, ownerRole, dueMs, summary: _summary, ...dated } = row;
  const { lastType: _type, lastOn: _on, lastAt: _at, lastActor: _actor, ...named } = dated;
  const { lastKind: _kind, lastRole: _role, ...task } = named;
  const bound = { ...(directorate && { directorate }), ...(supplier && { supplier }), ...(canteen && { canteen }) };
  const lastAct = lastActOf(row);
  return {
    ...task,
    what: TASK_KINDS[row.kind].what(row),
    owner: { role: ownerRole, ...bound },
    overdue: dueMs !== undefined && dueMs <= instantMs(momentOf(context)),
    ...(lastAct && { lastAct }),
  };
}

/** The four come together, with the first act on the entity. A stalled act has none. */
function lastActOf({ lastType, lastOn, lastAt, lastActor, lastKind, lastRole }: TaskRow): Task['lastAct'] {
  if (!lastType || !lastOn || !lastAt || !lastActor || !lastKind) return undefined;
  const by = { kind: lastKind, actor: lastActor, ...(lastRole && { role: lastRole }) };
  return { type: lastType, on: lastOn, at: lastAt, by };
}

const PLACE = {
  ...{ buyer: 't.buyer', directorate: 't.directorate', contract: 't.contract' },
  ...{ canteen: 't.canteen', suppliers: 't.supplier', anyFacilitator: `t.kind = 'sizeLot'`, periodMs: 't.period_ms' },
};

/** The role is asked, and may act. Where a local rule gives a task to another owner, it is that one's alone. */
function ownTurn(context: QueryContext): Condition {
  const { role } = context;
  const shared = TASK_KIND_NAMES.filter((kind) => rolesOf(kind).slice(1).includes(role));
  const asked = shared.map((kind) => `${kind} ${rolesOf(kind)[0]}`);
  const may = actable(PLACE, context);
  return {
    sql: `(t.owner_role = ? OR t.kind || ' ' || t.owner_role IN (${asked.map(() => '?').join(', ')})) AND ${may.sql}`,
    values: [role, ...asked, ...may.values],
  };
}

function conditions(filters: TaskFilters, context: QueryContext, mine: Condition): readonly Condition[] {
  const given = [
    [filters.buyer, 't.buyer = ?'],
    [filters.directorate, 't.directorate = ?'],
    [filters.contract, 't.contract = ?'],
    [filters.owner, 't.owner_role = ?'],
    [filters.dueBy, '(t.due_on IS NULL OR t.due_on <= ?)'],
  ] as const;
  // A supplier does not read what the buyer plans to do about it.
  const own = context.role === 'correspondent' ? [{ sql: `t.owner_role = 'correspondent'`, values: [] }] : [];
  const turn =
    filters.mine === undefined ? [] : [{ sql: `(${mine.sql}) = ?`, values: [...mine.values, flag(filters.mine)] }];
  return [
    reached(PLACE, context),
    ...own,
    ...turn,
    ...given.flatMap(([value, sql]) => (value === undefined ? [] : [{ sql, values: [value] }])),
  ];
}
