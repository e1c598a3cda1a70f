import type { HoursState } from '@clausier/execution';
import { comparePositions, type LocalDate, type Position } from '@clausier/kernel';

/**
 * Day of the last correction after the figures were frozen. `undefined` where there is none, or where the corrections
 * of each lot cancel out.
 */
export function correctedSince(months: readonly HoursState[], frozenAt: Position): LocalDate | undefined {
  const byLot = new Map<string, number>();
  const days: LocalDate[] = [];
  for (const { lot, status, corrections } of months.flatMap(({ statements }) => statements))
    for (const { deltaCentihours, correctedOn, position } of status === 'validated' ? corrections : []) {
      if (comparePositions(position, frozenAt) <= 0) continue;
      byLot.set(lot, (byLot.get(lot) ?? 0) + deltaCentihours);
      days.push(correctedOn);
    }
  return [...byLot.values()].some((delta) => delta !== 0) ? days.sort().at(-1) : undefined;
}
