import { hourClausesOf, type Clause } from '@clausier/clauses';
import { dueOf, exactSum, isRefused, ledger, type ClauseStrategy, type LedgerEntry } from '@clausier/rulebook';
import type { LotLedger } from '../model/lot-ledger.js';
import { isHeld, type LotState } from '../model/lot-state.js';

/** An entry of the ledger, with the hour clause that it counts for. */
export interface ClauseEntry extends LedgerEntry {
  readonly clause?: string | undefined;
}

/** The ledger of one hour clause. */
export interface ClauseLedger extends LotLedger {
  readonly clause: string;
}

/**
 * R7: one ledger for each hour clause of a lot. It holds the hours due against the entries of the statements. A statement
 * that names no clause counts for the first one.
 */
export function clauseLedgers(lot: LotState, entries: readonly ClauseEntry[]): readonly ClauseLedger[] {
  const clauses = hourClausesOf(lot);
  const refs = clauses.map(({ clause }) => clause);
  const countsFor = ({ clause }: ClauseEntry) => (clause !== undefined && refs.includes(clause) ? clause : refs[0]);
  return clauses.map((clause) => ({
    clause: clause.clause,
    agreed: clause.agreedCentihours ?? 0,
    ...figuresOf(
      lot,
      { due: clauseDue(clause, lot), opening: openingOf(lot, clause.clause) },
      entries.filter((entry) => countsFor(entry) === clause.clause),
    ),
  }));
}

/**
 * Ledger of a lot over its hour clauses. The surplus of one clause does not make up for the shortfall of another. Decisions,
 * evaluations and read models all use this formula. Throws a `RangeError` on terms that planning never accepts.
 */
export function lotLedger(lot: LotState, entries: readonly ClauseEntry[]): LotLedger {
  const ledgers = clauseLedgers(lot, entries);
  if (ledgers.length === 0) return { agreed: 0, ...figuresOf(lot, { due: 0 }, entries) };
  const total = (of: keyof LotLedger) => {
    const sum = exactSum(ledgers.map((figures) => figures[of] ?? 0));
    if (sum === undefined) throw new RangeError(`ledger of lot ${lot.lot}: ${of}`);
    return sum;
  };
  return {
    agreed: total('agreed'),
    due: total('due'),
    validated: total('validated'),
    ...(ledgers.some(({ opening }) => opening !== undefined) ? { opening: total('opening') } : {}),
    creditIn: total('creditIn'),
    creditOut: total('creditOut'),
    balance: total('balance'),
    shortfall: total('shortfall'),
    surplus: total('surplus'),
  };
}

interface Owed {
  readonly due: number;
  /** Hours brought in when the tracking started. */
  readonly opening?: number | undefined;
}

/** The hours brought in count like validated ones and are shown apart. */
function figuresOf(lot: LotState, { due, opening }: Owed, entries: readonly LedgerEntry[]): Omit<LotLedger, 'agreed'> {
  const lines = entries.map(({ kind, centihours }) => ({ kind, centihours }));
  const broughtIn = opening === undefined ? [] : [{ kind: 'validated' as const, centihours: opening }];
  const result = ledger({ strategy: 'fixed', agreedCentihours: due }, [...lines, ...broughtIn]);
  if (isRefused(result))
    throw new RangeError(`ledger of lot ${lot.lot}: ${result.refusal.code} ${result.refusal.path}`);
  const { rules: _rules, ...figures } = result;
  return opening === undefined ? figures : { ...figures, validated: figures.validated - opening, opening };
}

function openingOf(lot: LotState, clause: string): number | undefined {
  if (!isHeld(lot)) return undefined;
  return lot.opening?.clauses.find((said) => said.clause === clause)?.validatedCentihours;
}

/** Centihours due under one clause, by its strategy, on the amended amount and the invoices of its lot. */
export function clauseDue(clause: Clause, lot: LotState): number {
  const due = dueOf(strategyOf(clause, lot));
  if (isRefused(due)) throw new RangeError(`clause ${clause.clause}: ${due.refusal.code} ${due.refusal.path}`);
  return due.dueCentihours;
}

/** R14: whether the hours due on a lot, under each clause and over all of them, can be written. */
export function dueIsExact(lot: LotState): boolean {
  const dues = hourClausesOf(lot).map((clause) => dueOf(strategyOf(clause, lot)));
  return (
    exactSum(dues.flatMap((due) => (isRefused(due) ? [] : [due.dueCentihours]))) !== undefined && !dues.some(isRefused)
  );
}

function strategyOf(clause: Clause, lot: LotState): ClauseStrategy {
  const { strategy, agreedCentihours = 0 } = clause;
  const heldLot = isHeld(lot) ? lot : undefined;
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
      // The labour planned is an estimate. Once the lot has a holder, only the labour declared makes hours due.
      return {
        strategy: 'share',
        labourCentihours: labourOf(lot, strategy.labourCentihours),
        shareBp: strategy.shareBp,
      };
    case 'accrual':
      return { strategy: 'accrual', invoicedCents: invoicedOf(lot), stepCents: strategy.stepCents };
  }
}

function labourOf(lot: LotState, plannedCentihours: number): number {
  if (!isHeld(lot)) return plannedCentihours;
  return totalOf([lot.opening?.labourCentihours ?? 0, ...(lot.labour ?? []).map(({ centihours }) => centihours)]);
}

function invoicedOf(lot: LotState): number {
  if (!isHeld(lot)) return 0;
  return totalOf([lot.opening?.invoicedCents ?? 0, ...lot.invoices.map(({ amountCents }) => amountCents)]);
}

/** A sum beyond what can be written is out of the range of every rule, which refuses it. */
function totalOf(values: readonly number[]): number {
  return exactSum(values) ?? Number.POSITIVE_INFINITY;
}
