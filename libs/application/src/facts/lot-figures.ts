import { lotLedger, type HeldLot } from '@clausier/contract';
import type { LotFigures } from '@clausier/evaluation';
import { declaredCentihours, ledgerEntriesOf, type HoursState } from '@clausier/execution';

/** The hours of a lot over the months of its contract, as an evaluation freezes them. */
export function lotFigures(lot: HeldLot, months: readonly HoursState[]): LotFigures {
  const ledger = lotLedger(lot, ledgerEntriesOf(months, lot.lot));
  return {
    lot: lot.lot,
    agreedCentihours: ledger.agreed,
    dueCentihours: ledger.due,
    declaredCentihours: declaredCentihours(months, lot.lot),
    validatedCentihours: ledger.validated,
    ...(ledger.opening === undefined ? {} : { openingCentihours: ledger.opening }),
    creditInCentihours: ledger.creditIn,
    creditOutCentihours: ledger.creditOut,
    balanceCentihours: ledger.balance,
    shortfallCentihours: ledger.shortfall,
    surplusCentihours: ledger.surplus,
  };
}
