import { outcomeTold } from '@clausier/governance';
import { parseStream, type EventEnvelope } from '@clausier/kernel';
import type { DutyOutcome } from '@clausier/rulebook';
import { change, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { followed } from './entity.js';
import { close, contractOf, onContract, open, type TaskContract } from './task-rows.js';

type Outcome = DutyOutcome['outcome'];

/** A lot is decided under an outcome of the social duty. */
export function lotDecided(
  event: EventEnvelope,
  sql: Sql,
  contract: TaskContract,
  lot: string,
  outcome: Outcome,
): void {
  put(sql, 'tasks_decided', { contract: contract.contract, lot }, { outcome });
  askAgain(event, sql, contract);
}

/** R2: the duty of a planned contract came or went. Its launch waits until each lot is decided under it. */
export function dutyTold(
  event: EventEnvelope<string, { readonly subject: string; readonly occurrence: string }>,
  sql: Sql,
): void {
  const { process, entity } = followed(parseStream(event.stream).id);
  const told = outcomeTold(event.data.occurrence);
  const known = process === 'tendering' ? contractOf(sql, entity) : undefined;
  if (!known || !told) return;
  const outcome = told === 'presumed' ? 'thresholdUnknown' : told;
  change(sql, 'tasks_contract', { contract: known.contract }, { duty_told: outcome });
  askAgain(event, sql, { ...known, dutyTold: outcome });
}

/** Before the launch: one task for each lot that was decided under another outcome than the one told last. */
function askAgain(event: EventEnvelope, sql: Sql, contract: TaskContract): void {
  const { contract: id, dutyTold: told } = contract;
  const lots = 'SELECT lot, outcome FROM tasks_decided WHERE contract = ? ORDER BY lot';
  for (const { lot, outcome } of told === undefined ? [] : sql.all<{ lot: string; outcome: string }>(lots, id)) {
    const task = onContract(contract, lot, { lot });
    if (outcome === told) close(sql, { entity: task.entity, kind: 'decideLotAgain', subject: lot });
    else open(sql, event, 'decideLotAgain', task);
  }
}
