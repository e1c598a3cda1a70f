import type { LocalDate, Refusal } from '@clausier/kernel';
import { hoursFault, isRefused, penalty, ruleBook, waiverFault, type Waiver } from '@clausier/rulebook';
import type { Clause, LotBase } from '../model/lot-state.js';
import type { PlannedContract } from '../model/contract-state.js';
import { refuse } from '../refusals.js';
import { faultyTerm } from './lot-ledger.js';

type Decision = Pick<LotBase, 'lot' | 'decision' | 'clauses' | 'reason' | 'waiver'>;
type Judged = Pick<PlannedContract, 'category' | 'durationMonths'>;

/** Only `clause` comes with clauses. `none` needs a reason, `waiver` needs a ground and reasons. */
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

/** Refuses two clauses of one name, missing hours where the kind bears hours (R7), and terms that no formula can use. */
export function faultyClauses({ lot, clauses }: Pick<LotBase, 'lot' | 'clauses'>): Refusal | undefined {
  for (const [place, clause] of clauses.entries()) {
    if (clauses.findIndex((other) => other.clause === clause.clause) !== place)
      return refuse('CLAUSE_TWICE', { clause: clause.clause, lot }, `clauses.${place}.clause`);
    const hours = faultyHours(clause, `clauses.${place}.agreedCentihours`);
    if (hours) return hours;
    const term = faultyTerm(clause, undefined) ?? faultyPenaltyTerm(clause);
    if (term !== undefined) return refuse('CLAUSE_TERM_INVALID', { clause: clause.clause, term }, `clauses.${place}`);
  }
  return undefined;
}

function faultyHours(hours: Clause, path: string): Refusal | undefined {
  const { clause, kind } = hours;
  switch (hoursFault(hours)) {
    case undefined:
      return undefined;
    case 'missing':
      return refuse('CLAUSE_HOURS_MISSING', { clause }, path);
    case 'notForKind':
      return refuse('CLAUSE_HOURS_NOT_EXPECTED', { clause, kind }, path);
  }
}

function faultyPenaltyTerm(clause: Clause): string | undefined {
  if (!clause.penalty) return undefined;
  const { strategy } = clause.penalty;
  // The ceiling is only known on the day the formal notice is received. Any value will do to try the other terms.
  const priced = strategy.kind === 'perHour' ? strategy : { ...strategy, ceilingCents: strategy.ceilingCents ?? 1 };
  const tried = penalty({ shortfallCentihours: 0, strategy: priced });
  return isRefused(tried) ? tried.refusal.path : undefined;
}

/** R2: a waiver has a listed ground that is met, and reasons as long as the rule book asks. */
export function faultyWaiver(waiver: Waiver, contract: Judged, on: LocalDate): Refusal | undefined {
  const found = waiverFault(waiver, contract, ruleBook.at(on));
  switch (found?.fault) {
    case undefined:
      return undefined;
    case 'unknownGround':
      return refuse('WAIVER_GROUND_UNKNOWN', { ground: waiver.ground, on, known: found.grounds }, 'waiver.ground');
    case 'groundNotMet': {
      const { durationMonths } = contract;
      return refuse('WAIVER_GROUND_NOT_MET', { months: found.months, durationMonths }, 'waiver.ground');
    }
    case 'reasonsTooShort':
      return refuse('WAIVER_REASONS_TOO_SHORT', { length: found.given, minimum: found.needed }, 'waiver.reasons');
  }
}
