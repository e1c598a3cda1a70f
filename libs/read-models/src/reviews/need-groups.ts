import { comparePositions } from '@clausier/kernel';
import type { PurchaseLine } from './purchase-line.js';

/** A homogeneous group of needs against the threshold, as last tested. Works of an operation are tested with that. */
interface NeedGroup {
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
      const tested = members.filter(({ duty }) => duty.basis === 'group');
      const known = tested.length > 0 ? tested : members;
      const [last] = known.toSorted((a, b) => comparePositions(b.dutyPosition, a.dutyPosition));
      return { group, purchases: members.length, last };
    })
    .flatMap(({ last, ...group }) => (last ? [{ ...group, duty: last.duty }] : []));
}
