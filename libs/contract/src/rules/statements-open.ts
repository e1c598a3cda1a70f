import { lastDayOf } from '@clausier/calendar';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { LotLedgerFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** The balance of a lot is final once every statement is validated or rejected. */
export function statementsOpen(lot: string, { openStatements }: LotLedgerFact): Refusal | undefined {
  return openStatements > 0 ? refuse('STATEMENTS_OPEN', { lot, count: openStatements }, 'lot') : undefined;
}

/**
 * Design 6, "last statements in": every month that was over by then is answered. The month of the acceptance itself is
 * not over: what was worked in it is declared before, or has no place.
 */
export function statementsMissing(lot: string, { owedStatements }: LotLedgerFact, on: LocalDate): Refusal | undefined {
  const missing = owedStatements.filter(({ month }) => lastDayOf(month) <= on).map(({ month }) => month);
  const months = [...new Set(missing)].sort();
  return months.length > 0 ? refuse('STATEMENTS_MISSING', { lot, months }, 'lot') : undefined;
}
