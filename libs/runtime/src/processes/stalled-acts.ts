import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@clausier/kernel';
import type { StalledAct } from '@clausier/read-models';
import { parseProcessKey, processKey, type Act, type ProcessKey } from '@clausier/workflow-contract';
import { contractOf, placeOf } from './named-act.js';

export const STALLED_TABLE = `
  CREATE TABLE IF NOT EXISTS stalled_act (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, act_json TEXT NOT NULL, reason TEXT NOT NULL, times INTEGER NOT NULL)
    WITHOUT ROWID;`;

/** Once may be an accident: an act is shown from its second failure for the same reason on. */
const SHOWN_FROM = 2;

/**
 * Acts and plans that fail, each with its reason and how often in a row. What goes well, or is no longer asked for, is
 * forgotten. Kept in the file of the processes: nothing here is part of the log.
 */
export class StalledActs {
  constructor(private readonly db: DatabaseSync) {}

  actFailed(act: Act, reason: string): void {
    const { id, process, entity, buyer, kind, subject, summary, dueAt } = act;
    const told = { process, entity, buyer, kind, subject, summary, dueAt, ...placeOf(act) };
    this.record(id, processKey(process, entity), told, reason);
  }

  /** The process cannot even say what is due. */
  planFailed(key: ProcessKey, buyer: string, at: Instant, reason: string): void {
    const { process, entity } = parseProcessKey(key);
    const told = { process, entity, buyer, kind: 'plan', subject: entity, summary: 'calcul des échéances', dueAt: at };
    const place = contractOf({ process, entity });
    this.record(key, key, { ...told, ...place }, reason);
  }

  went(id: string): void {
    this.db.prepare('DELETE FROM stalled_act WHERE id = ?').run(id);
  }

  /** A plan of the process went well, and asks for these acts only. */
  planned(key: ProcessKey, asked: readonly string[]): void {
    const known = this.db.prepare('SELECT id FROM stalled_act WHERE key = ?').all(key) as { id: string }[];
    for (const { id } of known) if (!asked.includes(id)) this.went(id);
  }

  all(): readonly StalledAct[] {
    const rows = this.db
      .prepare('SELECT act_json, reason FROM stalled_act WHERE times >= ? ORDER BY id')
      .all(SHOWN_FROM) as { act_json: string; reason: string }[];
    return rows.map(({ act_json: told, reason }) => ({ ...(JSON.parse(told) as Omit<StalledAct, 'reason'>), reason }));
  }

  private record(id: string, key: ProcessKey, told: Omit<StalledAct, 'reason'>, reason: string): void {
    this.db
      .prepare(
        `INSERT INTO stalled_act VALUES (?, ?, ?, ?, 1) ON CONFLICT (id) DO UPDATE SET
         times = CASE WHEN reason = excluded.reason THEN times + 1 ELSE 1 END, act_json = excluded.act_json,
         reason = excluded.reason`,
      )
      .run(id, key, JSON.stringify(told), reason);
  }
}
