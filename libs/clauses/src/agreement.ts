import { LARGEST_ENTRY } from '@clausier/kernel';
import { dueOf, isRefused, penalty, sizing, type RulesInForce } from '@clausier/rulebook';
import type { Clause, HoursStrategy, PenaltyTerms, ProposedClause, Sizing } from './clause-fields.js';
import { hoursFault, isSilent, type HoursFault } from './hours.js';

/** Why a clause cannot be agreed on as it is proposed. */
export type ClauseFault =
  | { readonly fault: HoursFault }
  /** The number given is not that of the clause's own formula. */
  | { readonly fault: 'hoursDiffer'; readonly computed: number; readonly agreed: number }
  /** A term that gives no figure, by its dotted place in the part; empty where only the result is out of range. */
  | { readonly fault: 'termOutOfRange'; readonly part: 'strategy' | 'penalty'; readonly term: string };

/** What a clause is agreed on with: the rules of that day, and how its lot was sized. */
export interface AgreedWith {
  readonly rules: RulesInForce;
  readonly sizing?: Pick<Sizing, 'centihours'> | undefined;
}

type Hours = Pick<Clause, 'agreedCentihours' | 'strategy'>;

/** The clause with the hours it agrees on (R1, R7): as given, by its formula or share, else as its lot was sized. */
export function agreedClause(proposed: ProposedClause, given: AgreedWith): Clause | ClauseFault {
  const { strategy: _, agreedCentihours: __, ...rest } = proposed;
  const hours = agreedHours(proposed, given);
  if ('fault' in hours) return hours;
  return penaltyFault(proposed.penalty, given.rules) ?? { ...rest, ...hours };
}

function agreedHours(clause: ProposedClause, given: AgreedWith): Hours | ClauseFault {
  const asProposed = hoursFault(clause);
  if (asProposed === 'hoursNotForKind') return { fault: asProposed };
  if (isSilent(clause) && asProposed === undefined) return {};
  const hours = byStrategy(clause, given);
  if ('fault' in hours) return hours;
  // R14: hours are added up over clauses and lots, so that each is held to what may be entered.
  if ((hours.agreedCentihours ?? 0) > LARGEST_ENTRY.centihours) return outOfRange('strategy', '');
  const agreed = hoursFault({ kind: clause.kind, ...hours });
  return agreed ? { fault: agreed } : hours;
}

function byStrategy(clause: ProposedClause, { rules, sizing: lotSizing }: AgreedWith): Hours | ClauseFault {
  const { strategy, agreedCentihours: agreed } = clause;
  switch (strategy?.kind) {
    case 'formula': {
      const sized = sizing(strategy, rules);
      if (isRefused(sized)) return outOfRange('strategy', sized.refusal.path);
      const { centihours: computed, rounding } = sized;
      if (agreed !== undefined && agreed !== computed) return { fault: 'hoursDiffer', computed, agreed };
      return { agreedCentihours: computed, strategy: { ...strategy, rounding } };
    }
    case 'share': {
      const due = dueOf({ ...strategy, strategy: 'share' }, rules);
      if (isRefused(due)) return outOfRange('strategy', due.refusal.path);
      return { agreedCentihours: agreed ?? due.dueCentihours, strategy };
    }
    case 'accrual': {
      const due = dueOf({ ...strategy, strategy: 'accrual', invoicedCents: 0 }, rules);
      if (isRefused(due)) return outOfRange('strategy', due.refusal.path);
      return hoursOf(agreed, strategy);
    }
    case 'fixed':
    case undefined: {
      const sized = clause.kind === 'executionCondition' ? lotSizing?.centihours : undefined;
      return hoursOf(agreed ?? sized, { kind: 'fixed' });
    }
  }
}

function hoursOf(agreedCentihours: number | undefined, strategy: HoursStrategy): Hours {
  return agreedCentihours === undefined ? { strategy } : { agreedCentihours, strategy };
}

/** Any ceiling: the one that prices a missing hour is known when the holder is put on notice. */
const SOME_CEILING = 1;

/** A penalty that could never be computed is a fault now rather than at the shortfall (R9). */
function penaltyFault(terms: PenaltyTerms | undefined, rules: RulesInForce): ClauseFault | undefined {
  if (!terms) return undefined;
  const { strategy } = terms;
  const priced =
    strategy.kind === 'perHour' ? strategy : { ...strategy, ceilingCents: strategy.ceilingCents ?? SOME_CEILING };
  const tried = penalty({ shortfallCentihours: 0, strategy: priced }, rules);
  return isRefused(tried) ? outOfRange('penalty', tried.refusal.path) : undefined;
}

function outOfRange(part: 'strategy' | 'penalty', term: string): ClauseFault {
  return { fault: 'termOutOfRange', part, term };
}
