import type { ClauseKind } from '@clausier/rulebook';

/** Whether a kind of clause bears hours (R7): the hours condition must, a service or a reserved lot may. */
const HOURS: Readonly<Record<ClauseKind, 'required' | 'allowed' | 'none'>> = {
  executionCondition: 'required',
  socialCondition: 'none',
  insertionService: 'allowed',
  reservedLot: 'allowed',
  awardCriterion: 'none',
  supplyCondition: 'none',
};

/** What of a clause says its hours. */
interface ClauseHours {
  readonly kind: ClauseKind;
  readonly agreedCentihours?: number | undefined;
  readonly strategy?: { readonly kind: 'fixed' | 'formula' | 'share' | 'accrual' } | undefined;
}

export type HoursFault = 'hoursNotForKind' | 'hoursMissing';

/**
 * The fault of a clause that has hours where its kind bears none, or none where its kind must have them. An accrual
 * agrees on a step and not on a number.
 */
export function hoursFault(clause: ClauseHours): HoursFault | undefined {
  const { kind, agreedCentihours, strategy } = clause;
  if (HOURS[kind] === 'none') return isSilent(clause) ? undefined : 'hoursNotForKind';
  if (HOURS[kind] === 'allowed' && isSilent(clause)) return undefined;
  const missing = agreedCentihours === undefined && strategy?.kind !== 'accrual';
  return missing || agreedCentihours === 0 ? 'hoursMissing' : undefined;
}

/** The clause says nothing of hours. */
export function isSilent({ agreedCentihours, strategy }: ClauseHours): boolean {
  return agreedCentihours === undefined && strategy === undefined;
}

/** Hours are due under this clause (R7): some are agreed, under a kind that may bear them. */
export function bearsHours(clause: ClauseHours): boolean {
  return HOURS[clause.kind] !== 'none' && !isSilent(clause);
}

/** The clauses of a lot under which hours are due. */
export function hourClausesOf<C extends ClauseHours>({ clauses }: { readonly clauses: readonly C[] }): readonly C[] {
  return clauses.filter(bearsHours);
}
