import { isHeld, lotLedger, type HeldLot, type NotifiedContract } from '@clausier/contract';
import type { EvaluationRecord } from '@clausier/evaluation';
import type { LocalDate } from '@clausier/kernel';

/**
 * Day of the last invoice or penalty entered as a correction, where it changed what is due or owed. `undefined` where
 * there is none, or where it moved no frozen figure.
 */
export function enteredSince(
  { lots }: Pick<NotifiedContract, 'lots'>,
  { figures, penaltiesCents }: EvaluationRecord['current'],
): LocalDate | undefined {
  const held = lots.filter(isHeld);
  const owed = held.reduce((sum, { penalty }) => sum + (penalty?.decided?.amountCents ?? 0), 0);
  const due = (lot: HeldLot) => figures.find((frozen) => frozen.lot === lot.lot)?.dueCentihours;
  const moved = owed !== penaltiesCents || held.some((lot) => lotLedger(lot, []).due !== due(lot));
  return moved ? held.flatMap(correctionDays).sort().at(-1) : undefined;
}

function correctionDays({ invoices, penalty }: HeldLot): readonly LocalDate[] {
  const decided = penalty?.decided;
  return [
    ...invoices.flatMap(({ correction, recordedOn }) => (correction === undefined ? [] : [recordedOn])),
    ...(decided?.correction === undefined ? [] : [decided.decidedOn]),
    ...(decided?.former ?? []).map(({ correctedOn }) => correctedOn),
  ];
}
