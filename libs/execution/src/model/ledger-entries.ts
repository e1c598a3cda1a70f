import type { HoursState, Statement } from './state.js';

/** Centihours that a statement adds to the hour ledger (R7). A correction may be negative. */
export interface LedgerEntry {
  readonly kind: 'validated' | 'correction';
  readonly centihours: number;
  /** Hour clause that it counts for, where the statement names one. */
  readonly clause?: string | undefined;
}

/** Ledger entries of a lot over the given months: one per validated statement and one per correction. */
export function ledgerEntriesOf(states: readonly HoursState[], lot: string): readonly LedgerEntry[] {
  return states.flatMap((state) =>
    state.statements
      .filter((statement) => statement.lot === lot && statement.status === 'validated')
      .flatMap((statement): LedgerEntry[] => [
        { kind: 'validated', centihours: statement.validated, clause: statement.clause },
        ...statement.corrections.map(({ deltaCentihours }) => ({
          kind: 'correction' as const,
          centihours: deltaCentihours,
          clause: statement.clause,
        })),
      ]),
  );
}

/** Centihours that a statement counts for: validated plus corrections. A statement not validated counts for 0. */
export function countedCentihours(statement: Statement): number {
  if (statement.status !== 'validated') return 0;
  return statement.corrections.reduce((sum, correction) => sum + correction.deltaCentihours, statement.validated);
}

/** True for a statement declared or validated. One that was rejected or taken back says nothing any more. */
export function stands({ status }: Statement): boolean {
  return status === 'declared' || status === 'validated';
}

/** Hours that the person worked by the statement as it stands now, with the training that the clause does not count. */
export function workedCentihours(statement: Statement): number {
  const { status, declared, countable } = statement;
  return status === 'validated' ? countedCentihours(statement) + declared - countable : declared;
}

/** Centihours declared on a lot over the given months, rejected statements left out. */
export function declaredCentihours(states: readonly HoursState[], lot: string): number {
  return states
    .flatMap((state) => state.statements)
    .filter((statement) => statement.lot === lot && stands(statement))
    .reduce((sum, statement) => sum + statement.declared, 0);
}
