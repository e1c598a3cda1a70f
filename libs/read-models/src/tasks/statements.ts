import { deadline, firstDayOf } from '@clausier/calendar';
import { statementsOwed } from '@clausier/execution';
import type { EventEnvelope } from '@clausier/kernel';
import { change, drop, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { contractStream } from './fold-contract.js';
import { buyerOf, close, contractOf, onContract, open, type TaskContract, type TaskToOpen } from './task-rows.js';

/** The month (`YYYY-MM`) of a lot. */
interface LotMonth {
  readonly contract: string;
  readonly lot: string;
  readonly month: string;
}

type Status = 'declared' | 'rejected' | 'none';

/** Hours are declared: nobody says any more that there were none. */
export function stated(sql: Sql, about: LotMonth, said: { statement: string; employer: string }): void {
  drop(sql, 'tasks_said', { ...about, statement: '', employer: said.employer });
  note(sql, about, { ...said, status: 'declared' });
}

/** A holder says that there were no hours. */
export function saidNone(sql: Sql, about: LotMonth, employer: string): void {
  note(sql, about, { statement: '', employer, status: 'none' });
}

/** Hours are rejected: whoever they answered for owes a statement again, while the lot runs. */
export function rejected(event: EventEnvelope, sql: Sql, about: LotMonth, statement: string): void {
  const before = owing(sql, about);
  change(sql, 'tasks_said', { ...about, statement }, { status: 'rejected' satisfies Status });
  const place = contractOf(sql, about.contract);
  const runs = sql.get('SELECT 1 FROM tasks_hour_lot WHERE contract = ? AND lot = ?', about.contract, about.lot);
  if (!place || runs === undefined) return;
  for (const supplier of owing(sql, about).filter((one) => !before.includes(one)))
    open(sql, event, 'declareHours', statementTask(sql, place, { ...about, supplier }));
}

/** A statement to be made: by whom, for which lot and month, and by when (R6). */
export function statementTask(
  sql: Sql,
  contract: TaskContract,
  { lot, supplier, month }: Omit<LotMonth, 'contract'> & { readonly supplier: string },
): TaskToOpen {
  const { calendar, zone } = buyerOf(sql, contract.buyer);
  const subject = `${lot}.${supplier}.${month.replace('-', '')}`;
  return onContract(contract, subject, { lot, supplier, month, due: deadline('statement', month, calendar, zone) });
}

export function holdersOf(sql: Sql, contract: string, lot: string): readonly string[] {
  const holders = 'SELECT supplier FROM tasks_holder WHERE contract = ? AND lot = ? ORDER BY supplier';
  return sql.all<{ supplier: string }>(holders, contract, lot).map(({ supplier }) => supplier);
}

/** Keeps what was said, and closes what it answers. */
function note(sql: Sql, about: LotMonth, said: { statement: string; employer: string; status: Status }): void {
  const { status, ...which } = said;
  put(sql, 'tasks_said', { ...about, ...which }, { status });
  const { contract, ...rest } = about;
  const still = owing(sql, about);
  for (const supplier of holdersOf(sql, contract, about.lot).filter((one) => !still.includes(one)))
    for (const kind of ['declareHours', 'sendFormalNotice'] as const)
      close(sql, { entity: contractStream(contract), kind, ...rest, supplier });
}

/** Holders that have still to say something about the month, by the rule that the processes go by. */
function owing(sql: Sql, { contract, lot, month }: LotMonth): readonly string[] {
  const query = 'SELECT employer, status FROM tasks_said WHERE contract = ? AND lot = ? AND month = ?';
  const said = sql.all<{ employer: string; status: Status }>(query, contract, lot, month);
  const statements = said.flatMap(({ employer, status }) => (status === 'none' ? [] : { lot, employer, status }));
  const noHours = said.flatMap(({ employer, status }) => (status === 'none' ? { lot, employer } : []));
  const day = firstDayOf(month);
  const owed = statementsOwed(
    { lot, holders: holdersOf(sql, contract, lot), startedOn: day },
    [{ month, statements, noHours }],
    day,
  );
  return owed.map(({ supplier }) => supplier);
}
