import type { Refusal } from '@clausier/kernel';
import type { LotLedgerFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** The balance of a lot is final once every statement is validated or rejected. */
export function statementsOpen(lot: string, { openStatements }: LotLedgerFact): Refusal | undefined {
  return openStatements > 0 ? refuse('STATEMENTS_OPEN', { lot, count: openStatements }, 'lot') : undefined;
}
