import type { LocalDate, Refusal } from '@clausier/kernel';
import { isRefused, penalty, ruleBook, waiverGrounds } from '@clausier/rulebook';
import type { Clause, LotBase } from '../model/lot-state.js';
import type { PlannedContract } from '../model/contract-state.js';
import { refuse } from '../refusals.js';
import { faultyTerm } from './lot-ledger.js';

type Decision = Pick<LotBase, 'lot' | 'decision' | 'clauses' | 'reason' | 'waiver'>;

/** A lot's decision holds together: clauses with "clause" only, a reason with none, ground and reasons with a waiver. */
export function incoherentDecision(
  lot: Decision,
  category: PlannedContract['category'],
  on: LocalDate,
): Refusal | undefined {
  if (lot.decision !== 'clause' && lot.clauses.length > 0)
    return refuse('CLAUSE_NOT_EXPECTED', { decision: lot.decision }, 'clauses');
  switch (lot.decision) {
    case 'clause':
      return lot.clauses.length === 0 ? refuse('CLAUSE_MISSING', { lot: lot.lot }, 'clauses') : faultyClauses(lot);
    case 'none':
      return lot.reason === undefined ? refuse('REASON_MISSING', {}, 'reason') : undefined;
    case 'waiver':
      return lot.waiver ? faultyWaiver(lot.waiver, category, on) : refuse('WAIVER_MISSING', {}, 'waiver');
  }
}

/** Two clauses of one name, or terms that no formula can use. */
export function faultyClauses({ lot, clauses }: Pick<LotBase, 'lot' | 'clauses'>): Refusal | undefined {
  for (const [place, clause] of clauses.entries()) {
    if (clauses.findIndex((other) => other.clause === clause.clause) !== place)
      return refuse('CLAUSE_TWICE', { clause: clause.clause, lot }, `clauses.${place}.clause`);
    const term = faultyTerm(clause, undefined) ?? faultyPenaltyTerm(clause);
    if (term !== undefined) return refuse('CLAUSE_TERM_INVALID', { clause: clause.clause, term }, `clauses.${place}`);
  }
  return undefined;
}

function faultyPenaltyTerm(clause: Clause): string | undefined {
  if (!clause.penalty) return undefined;
  const tried = penalty({ shortfallCentihours: 0, strategy: clause.penalty.strategy });
  return isRefused(tried) ? tried.refusal.path : undefined;
}

/** R2: a listed ground, and reasons of the length that the rule book asks for. */
export function faultyWaiver(
  { ground, reasons }: NonNullable<LotBase['waiver']>,
  category: PlannedContract['category'],
  on: LocalDate,
): Refusal | undefined {
  const known = waiverGrounds(category === 'concession' ? 'concession' : 'contract', ruleBook.at(on));
  if (!known.includes(ground)) return refuse('WAIVER_GROUND_UNKNOWN', { ground, on, known }, 'waiver.ground');
  const minimum = ruleBook.at(on).value('waiver.reasonLength');
  return reasons.length < minimum
    ? refuse('WAIVER_REASONS_TOO_SHORT', { length: reasons.length, minimum }, 'waiver.reasons')
    : undefined;
}
