import { parseStream, type EventEnvelope } from '@clausier/kernel';
import { directorateProgrammeAggregate, openLots } from '@clausier/programming';
import { json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

/** Table of a model in which it keeps programmes as their own rules know them. */
export function programmeTable(model: string): string {
  return `CREATE TABLE ${model}_programme (programme TEXT PRIMARY KEY, state_json TEXT NOT NULL) WITHOUT ROWID;`;
}

/** Lots of a purchase that nobody has decided, or whose decision fits no longer. */
export interface OpenLots {
  readonly purchase: string;
  readonly lots: readonly string[];
}

/**
 * Moves the model's copy of a programme and answers which lots are open. A decision can fall by a correction or by a
 * new opportunity answer: only the programme's own rules know, so that they are asked and not written twice.
 */
export function openLotsAfter(sql: Sql, model: string, event: EventEnvelope): readonly OpenLots[] {
  const { id: programme } = parseStream(event.stream);
  const known = sql.get<{ state_json: string }>(
    `SELECT state_json FROM ${model}_programme WHERE programme = ?`,
    programme,
  );
  const { initial, evolve } = directorateProgrammeAggregate;
  const before: typeof initial = known ? JSON.parse(known.state_json) : initial;
  const state = evolve(before, event);
  put(sql, `${model}_programme`, { programme }, { state_json: json(state) });
  return state.purchases.map((purchase) => ({ purchase: purchase.purchase, lots: openLots(purchase) }));
}
