import type { DutyRecord } from '@clausier/clauses';
import { parseStream, type EventEnvelope } from '@clausier/kernel';
import { outcomeTold } from '@clausier/governance';
import {
  directorateProgramme,
  openLots,
  parseProgrammeId,
  type DirectorateProgrammeState,
} from '@clausier/programming';
import { json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

/** Table in which a model keeps the state of each programme. */
export function programmeTable(model: string): string {
  return `CREATE TABLE ${model}_programme (programme TEXT PRIMARY KEY, state_json TEXT NOT NULL) WITHOUT ROWID;`;
}

/** Lots of a purchase that nobody has decided, or whose decision fits no longer. */
interface OpenLots {
  readonly purchase: string;
  readonly lots: readonly string[];
}

/**
 * Moves the model's copy of a programme and answers which lots are open. A correction, a new opportunity answer or a
 * changed duty can undo a decision. The programme's own rules say when; they are not written a second time here.
 */
export function openLotsAfter(sql: Sql, model: string, event: EventEnvelope): readonly OpenLots[] {
  const programme = programmeOf(event);
  const before = keptProgramme(sql, model, programme);
  const state = event.type === 'DutyOutcomeChanged' ? told(before, event) : directorateProgramme.evolve(before, event);
  put(sql, `${model}_programme`, { programme }, { state_json: json(state) });
  return state.purchases.map((purchase) => ({ purchase: purchase.purchase, lots: openLots(purchase) }));
}

/** The model's copy of a programme. */
export function keptProgramme(sql: Sql, model: string, programme: string): DirectorateProgrammeState {
  const sought = `SELECT state_json FROM ${model}_programme WHERE programme = ?`;
  const known = sql.get<{ state_json: string }>(sought, programme);
  return known ? (JSON.parse(known.state_json) as DirectorateProgrammeState) : directorateProgramme.initial;
}

const FOLLOW_UP = 'annualProgrammingReview.';

/** Notes in the model's copy what the group or operation of a purchase made of its duty. Answers which lots are open. */
export function keepDuty(
  sql: Sql,
  model: string,
  { programme, purchase }: { readonly programme: string; readonly purchase: string },
  duty: DutyRecord,
): readonly string[] {
  const before = keptProgramme(sql, model, programme);
  const purchases = before.purchases.map((one) => (one.purchase === purchase ? { ...one, duty } : one));
  put(sql, `${model}_programme`, { programme }, { state_json: json({ ...before, purchases }) });
  return purchases.flatMap((one) => (one.purchase === purchase ? openLots(one) : []));
}

/** The programme of an event on its own stream, or on the follow-up of the directorate's process. */
export function programmeOf({ stream }: EventEnvelope): string {
  const { id } = parseStream(stream);
  return id.startsWith(FOLLOW_UP) ? id.slice(FOLLOW_UP.length) : id;
}

/** Whether the event is about a purchase of a programme. Otherwise it is about a contract. */
export function isOfProgramme(event: EventEnvelope): boolean {
  return parseProgrammeId(programmeOf(event)) !== undefined;
}

/** The state after a change of the group or operation changed the duty of a purchase declared before (R2). */
function told(state: DirectorateProgrammeState, { data }: EventEnvelope): DirectorateProgrammeState {
  const { subject, occurrence } = data as { readonly subject: string; readonly occurrence: string };
  const outcome = outcomeTold(occurrence);
  if (!outcome) return state;
  const presumed = outcome === 'presumed';
  const moved = { outcome: presumed ? 'thresholdUnknown' : outcome, presumed } as const;
  return {
    ...state,
    purchases: state.purchases.map((purchase) =>
      purchase.purchase === subject ? { ...purchase, duty: { ...purchase.duty, ...moved } } : purchase,
    ),
  };
}
