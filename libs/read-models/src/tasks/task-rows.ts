import { instantMs, type EventEnvelope, type Instant, type LocalDate } from '@clausier/kernel';
import { addDays, firstDayOf, startOfLocalDay, type CalendarCode, type ZoneName } from '@clausier/calendar';
import type { DutyOutcome } from '@clausier/rulebook';
import { drop, put, rowOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { TASK_KINDS, type TaskKindName } from './kinds.js';

/** What tasks need to know of a buyer. `reserved`: only the procurement office launches and notifies. */
interface TaskBuyer {
  readonly zone: ZoneName;
  readonly calendar: CalendarCode;
  readonly reserved: boolean;
}
export interface TaskContract {
  readonly contract: string;
  readonly buyer: string;
  readonly directorate: string;
  readonly durationMonths: number;
  readonly publishedOn?: LocalDate;
  /** First day tracked, where it was entered while it ran. */
  readonly trackedFrom?: LocalDate;
  /** A facilitator is assigned. */
  readonly followed?: boolean;
  /** Outcome of the social duty that the process told last. */
  readonly dutyTold?: DutyOutcome['outcome'];
}

/** A due day, and the first instant after it where the event says it. */
export interface Due {
  readonly dueOn: LocalDate;
  readonly dueAt?: Instant | undefined;
}

export interface TaskToOpen {
  readonly entity: string;
  readonly subject: string;
  readonly buyer: string;
  readonly contract?: string;
  readonly directorate?: string;
  readonly canteen?: string;
  readonly supplier?: string | undefined;
  readonly lot?: string;
  readonly month?: string;
  /** First day of the period that it is about, where that is no month. */
  readonly periodFrom?: LocalDate | undefined;
  readonly due?: Due | undefined;
}

/** Opens a task, or dates it anew. A task belongs to the role of its kind, unless a local rule gives it to another. */
export function open(sql: Sql, event: EventEnvelope, kind: TaskKindName, task: TaskToOpen, owner?: string): void {
  const { entity, subject, due, periodFrom = task.month && firstDayOf(task.month), ...columns } = task;
  const { zone } = buyerOf(sql, task.buyer);
  put(
    sql,
    'tasks_task',
    { entity, kind, subject },
    {
      ...columns,
      owner_role: owner ?? TASK_KINDS[kind].owner,
      opened_on: event.effectiveOn,
      due_on: due?.dueOn ?? null,
      due_ms: due ? dueMs(due, zone) : null,
      period_ms: periodFrom ? instantMs(startOfLocalDay(periodFrom, zone)) : null,
    },
  );
}

/** Closes tasks that are done, or no longer to be done. */
export function close(
  sql: Sql,
  which: {
    entity?: string;
    kind?: TaskKindName;
    subject?: string;
    contract?: string;
    lot?: string;
    month?: string;
    supplier?: string;
  },
): void {
  drop(sql, 'tasks_task', which);
}

export function buyerOf(sql: Sql, buyer: string): TaskBuyer {
  const known = rowOf<TaskBuyer>(sql, 'SELECT zone, calendar, reserved_flag FROM tasks_buyer WHERE buyer = ?', buyer);
  return known ?? { zone: 'Europe/Paris', calendar: 'FR', reserved: false };
}

export function contractOf(sql: Sql, contract: string): TaskContract | undefined {
  return rowOf<TaskContract>(sql, 'SELECT * FROM tasks_contract WHERE contract = ?', contract);
}

/** A task on a contract, bound to its buyer and directorate. */
export function onContract(contract: TaskContract, subject: string, more: Partial<TaskToOpen> = {}): TaskToOpen {
  const { contract: id, buyer, directorate } = contract;
  return { entity: `contract-${id}`, subject, buyer, contract: id, directorate, ...more };
}

function dueMs({ dueOn, dueAt }: Due, zone: ZoneName): number {
  return instantMs(dueAt ?? startOfLocalDay(addDays(dueOn, 1), zone));
}
