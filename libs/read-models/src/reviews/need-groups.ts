import { comparePositions } from '@clausier/kernel';
import type { PurchaseLine } from './purchase-line.js';

/** A homogeneous group of needs against the threshold, as last tested and recorded. */
export interface NeedGroup {
  readonly group: string;
  readonly purchases: number;
  readonly duty: PurchaseLine['duty'];
}

export function needGroups(purchases: readonly PurchaseLine[]): readonly NeedGroup[] {
  const groups = Map.groupBy(
    purchases.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => {
      const [last] = members.toSorted((a, b) => comparePositions(b.dutyPosition, a.dutyPosition));
      return { group, purchases: members.length, last };
    })
    .flatMap(({ last, ...group }) => (last ? [{ ...group, duty: last.duty }] : []));
}
