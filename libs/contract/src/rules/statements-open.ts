import { lastDayOf } from '@clausier/calendar';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { LotLedgerFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** The balance of a lot is final once every statement is validated or rejected. */
export function statementsOpen(lot: string, { openStatements }: LotLedgerFact): Refusal | undefined {
  return openStatements > 0 ? refuse('STATEMENTS_OPEN', { lot, count: openStatements }, 'lot') : undefined;
}

/**
 * The last statements are in once every month that is over on that day has its statement. The month of the acceptance is
 * not over; hours worked in it are declared before the acceptance, or never count.
 */
export function statementsMissing(lot: string, { owedStatements }: LotLedgerFact, on: LocalDate): Refusal | undefined {
  const missing = owedStatements.filter(({ month }) => lastDayOf(month) <= on).map(({ month }) => month);
  const months = [...new Set(missing)].sort();
  return months.length > 0 ? refuse('STATEMENTS_MISSING', { lot, months }, 'lot') : undefined;
}
