import { dueOf, isRefused, ledger, type ClauseStrategy, type LedgerEntry } from '@clausier/rulebook';
import { hourClausesOf } from '../kinds/registry.js';
import type { LotLedger } from '../model/lot-ledger.js';
import { isHeld, type Clause, type LotState } from '../model/lot-state.js';

/**
 * Ledger of a lot: what its hour clauses make due against the entries of its statements. One formula for decisions,
 * evaluations and read models. Throws a `RangeError` on terms that planning could not have let through.
 */
export function lotLedger(lot: LotState, entries: readonly LedgerEntry[]): LotLedger {
  const clauses = hourClausesOf(lot);
  const due = clauses.reduce((sum, clause) => sum + clauseDue(clause, lot), 0);
  const result = ledger({ strategy: 'fixed', agreedCentihours: due }, entries);
  if (isRefused(result))
    throw new RangeError(`ledger of lot ${lot.lot}: ${result.refusal.code} ${result.refusal.path}`);
  const { rules: _rules, ...figures } = result;
  return { ...figures, agreed: clauses.reduce((sum, { agreedCentihours }) => sum + (agreedCentihours ?? 0), 0) };
}

/** Centihours due under one clause, by its strategy, on the amended amount and the invoices of its lot. */
export function clauseDue(clause: Clause, lot: LotState): number {
  const due = dueOf(strategyOf(clause, lot));
  if (isRefused(due)) throw new RangeError(`clause ${clause.clause}: ${due.refusal.code} ${due.refusal.path}`);
  return due.dueCentihours;
}

/** The place of a term that gives no figure (an hourly cost of 0, …), or nothing. */
export function faultyTerm(clause: Clause, lot: LotState | undefined): string | undefined {
  const due = dueOf(strategyOf(clause, lot));
  return isRefused(due) ? due.refusal.path : undefined;
}

function strategyOf(clause: Clause, lot: LotState | undefined): ClauseStrategy {
  const { strategy, agreedCentihours = 0 } = clause;
  const heldLot = lot && isHeld(lot) ? lot : undefined;
  switch (strategy?.kind) {
    case undefined:
    case 'fixed':
      return { strategy: 'fixed', agreedCentihours };
    case 'formula': {
      const { kind, ...inputs } = strategy;
      const amendedCents = heldLot?.amendments.findLast(({ amountCents }) => amountCents !== undefined)?.amountCents;
      return { ...inputs, strategy: kind, amountCents: amendedCents ?? inputs.amountCents };
    }
    case 'share':
      return { strategy: 'share', labourCentihours: strategy.labourCentihours, shareBp: strategy.shareBp };
    case 'accrual': {
      const invoicedCents = (heldLot?.invoices ?? []).reduce((sum, invoice) => sum + invoice.amountCents, 0);
      return { strategy: 'accrual', invoicedCents, stepCents: strategy.stepCents };
    }
  }
}
