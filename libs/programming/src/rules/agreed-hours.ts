import type { LocalDate, Refusal } from '@clausier/kernel';
import { dueOf, hoursFault, penalty, ruleBook, sizing } from '@clausier/rulebook';
import type { DecidedClause, ProposedClause } from '../events/clause-fields.js';
import type { ProgrammeLot } from '../model/purchase.js';
import { refuse } from '../refusals.js';

type Strategy = NonNullable<DecidedClause['strategy']>;
type Hours = Pick<DecidedClause, 'agreedCentihours' | 'strategy'>;

/** A clause with the hours it agrees on: as given, by its formula or share, else as the lot was sized. */
export function withHours(
  clause: ProposedClause,
  lot: ProgrammeLot,
  on: LocalDate,
  path: string,
): DecidedClause | Refusal {
  const { strategy: _, agreedCentihours: __, ...rest } = clause;
  const hours = hoursOf(clause, lot, on, path);
  if ('outcome' in hours) return hours;
  return penaltyRefusal(clause, path) ?? { ...rest, ...hours };
}

function hoursOf(clause: ProposedClause, lot: ProgrammeLot, on: LocalDate, path: string): Hours | Refusal {
  const silent = clause.agreedCentihours === undefined && clause.strategy === undefined;
  const proposed = hoursFault(clause);
  if (proposed === 'notForKind') return refuse('HOURS_NOT_FOR_KIND', { kind: clause.kind }, path);
  if (silent && proposed === undefined) return {};
  const hours = byStrategy(clause, lot, on, path);
  if ('outcome' in hours) return hours;
  if (hoursFault({ kind: clause.kind, ...hours }))
    return refuse('HOURS_MISSING', { lot: lot.lot }, `${path}.agreedCentihours`);
  return hours;
}

function byStrategy(clause: ProposedClause, lot: ProgrammeLot, on: LocalDate, path: string): Hours | Refusal {
  const { strategy, agreedCentihours: agreed } = clause;
  switch (strategy?.kind) {
    case 'formula': {
      const sized = sizing(strategy, ruleBook.at(on));
      if ('refusal' in sized) return outOfRange(`${path}.strategy.${sized.refusal.path}`);
      const computed = sized.centihours;
      if (agreed !== undefined && agreed !== computed)
        return refuse('HOURS_DIFFER_FROM_FORMULA', { computed, agreed }, `${path}.agreedCentihours`);
      return { agreedCentihours: computed, strategy: { ...strategy, rounding: sized.rounding } };
    }
    case 'share': {
      const due = dueOf({ ...strategy, strategy: 'share' }, ruleBook.at(on));
      if ('refusal' in due) return outOfRange(`${path}.strategy.${due.refusal.path}`);
      return { agreedCentihours: agreed ?? due.dueCentihours, strategy };
    }
    case 'accrual':
      return strategy.stepCents === 0
        ? outOfRange(`${path}.strategy.stepCents`)
        : { agreedCentihours: agreed, strategy };
    default: {
      const fixed: Strategy = { kind: 'fixed' };
      const sized = clause.kind === 'executionCondition' ? lot.sizing?.centihours : undefined;
      return { agreedCentihours: agreed ?? sized, strategy: fixed };
    }
  }
}

/** A penalty that could never be computed is refused now rather than at the shortfall (R9). */
function penaltyRefusal({ penalty: terms }: ProposedClause, path: string): Refusal | undefined {
  if (!terms) return undefined;
  const tested = penalty({ shortfallCentihours: 0, strategy: terms.strategy });
  return 'refusal' in tested ? outOfRange(`${path}.penalty.${tested.refusal.path}`) : undefined;
}

function outOfRange(path: string): Refusal {
  return refuse('OUT_OF_RANGE', { field: path.split('.').at(-1) ?? path }, path);
}
