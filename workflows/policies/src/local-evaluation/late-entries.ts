import { isHeld, lotLedger, type HeldLot, type NotifiedContract } from '@clausier/contract';
import type { EvaluationRecord } from '@clausier/evaluation';
import type { LocalDate } from '@clausier/kernel';

/**
 * Day of the last invoice, penalty or opening balance entered as a correction, where it changed what is due, done or owed.
 * `undefined` where there is none, or where it moved no frozen figure.
 */
export function enteredSince(
  { lots }: Pick<NotifiedContract, 'lots'>,
  { figures, penaltiesCents }: EvaluationRecord['current'],
): LocalDate | undefined {
  const held = lots.filter(isHeld);
  const owed = held.reduce((sum, { penalty }) => sum + (penalty?.decided?.amountCents ?? 0), 0);
  const moved = owed !== penaltiesCents || held.some((lot) => lotMoved(lot, figures));
  return moved ? held.flatMap(correctionDays).sort().at(-1) : undefined;
}

function lotMoved(lot: HeldLot, figures: EvaluationRecord['current']['figures']): boolean {
  const { due, opening } = lotLedger(lot, []);
  const frozen = figures.find((one) => one.lot === lot.lot);
  return due !== frozen?.dueCentihours || opening !== frozen.openingCentihours;
}

function correctionDays({ invoices, penalty, opening }: HeldLot): readonly LocalDate[] {
  const decided = penalty?.decided;
  return [
    ...invoices.flatMap(({ correction, recordedOn }) => (correction === undefined ? [] : [recordedOn])),
    ...(decided?.correction === undefined ? [] : [decided.decidedOn]),
    ...(decided?.former ?? []).map(({ correctedOn }) => correctedOn),
    ...(opening?.afterFreeze ? [opening.recordedOn] : []),
  ];
}
