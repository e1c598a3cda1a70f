import type { LocalDate, Refusal } from '@clausier/kernel';
import { isRefused, penalty, ruleBook, waiverGrounds } from '@clausier/rulebook';
import type { Clause, LotBase } from '../model/lot-state.js';
import type { PlannedContract } from '../model/contract-state.js';
import { refuse } from '../refusals.js';
import { faultyTerm } from './lot-ledger.js';

type Decision = Pick<LotBase, 'lot' | 'decision' | 'clauses' | 'reason' | 'waiver'>;
type Judged = Pick<PlannedContract, 'category' | 'durationMonths'>;

/** A lot's decision holds together: clauses with "clause" only, a reason with none, ground and reasons with a waiver. */
export function incoherentDecision(lot: Decision, contract: Judged, on: LocalDate): Refusal | undefined {
  if (lot.decision !== 'clause' && lot.clauses.length > 0)
    return refuse('CLAUSE_NOT_EXPECTED', { decision: lot.decision }, 'clauses');
  if (lot.decision !== 'waiver' && lot.waiver)
    return refuse('WAIVER_NOT_EXPECTED', { decision: lot.decision }, 'waiver');
  switch (lot.decision) {
    case 'clause':
      return lot.clauses.length === 0 ? refuse('CLAUSE_MISSING', { lot: lot.lot }, 'clauses') : faultyClauses(lot);
    case 'none':
      return lot.reason === undefined ? refuse('REASON_MISSING', {}, 'reason') : undefined;
    case 'waiver':
      return lot.waiver ? faultyWaiver(lot.waiver, contract, on) : refuse('WAIVER_MISSING', {}, 'waiver');
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
  const { strategy } = clause.penalty;
  // The ceiling that prices a missing hour is only known when the holder is put on notice.
  const priced = strategy.kind === 'perHour' ? strategy : { ...strategy, ceilingCents: strategy.ceilingCents ?? 1 };
  const tried = penalty({ shortfallCentihours: 0, strategy: priced });
  return isRefused(tried) ? tried.refusal.path : undefined;
}

/** Waives works shorter than the rule book says; the other grounds bear no figure (CCP L2112-2-1). */
const SHORT_WORKS = 'shortWorks';

/** R2: a listed ground that is met, and reasons of the length that the rule book asks for. */
export function faultyWaiver(
  { ground, reasons }: NonNullable<LotBase['waiver']>,
  { category, durationMonths }: Judged,
  on: LocalDate,
): Refusal | undefined {
  const rules = ruleBook.at(on);
  const known = waiverGrounds(category === 'concession' ? 'concession' : 'contract', rules);
  if (!known.includes(ground)) return refuse('WAIVER_GROUND_UNKNOWN', { ground, on, known }, 'waiver.ground');
  const months = rules.find('waiver.shortWorks')?.value ?? 0;
  if (ground === SHORT_WORKS && (category !== 'works' || durationMonths >= months))
    return refuse('WAIVER_GROUND_NOT_MET', { months, durationMonths }, 'waiver.ground');
  const [length, minimum] = [[...reasons].length, rules.value('waiver.reasonLength')];
  return length < minimum ? refuse('WAIVER_REASONS_TOO_SHORT', { length, minimum }, 'waiver.reasons') : undefined;
}
