import { hourClausesOf } from '@clausier/clauses';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { LotLedgerFact } from '../facts.js';
import type { AwardedLot, RunningLot } from '../model/lot-state.js';
import { beforeStep } from './steps.js';

/**
 * A lot does not end before its start, its last amendment or the last day worked. Where hours accrue with the amount
 * invoiced, it does not end before its last invoice either, because the balance rests on it. Other invoices may come later.
 */
export function beforeWhatItEnds(
  lot: AwardedLot | RunningLot,
  { workedUntil }: LotLedgerFact,
  on: LocalDate,
): Refusal | undefined {
  const accrues = hourClausesOf(lot).some(({ strategy }) => strategy?.kind === 'accrual');
  return (
    beforeStep(on, 'démarrage du lot', 'startedOn' in lot ? lot.startedOn : undefined) ??
    beforeStep(on, 'dernier avenant', last(lot.amendments.map(({ amendedOn }) => amendedOn))) ??
    beforeStep(on, 'dernières heures déclarées', workedUntil) ??
    beforeStep(on, 'dernière facture', accrues ? last(lot.invoices.map(({ recordedOn }) => recordedOn)) : undefined)
  );
}

function last(days: readonly LocalDate[]): LocalDate | undefined {
  return [...days].sort().at(-1);
}
