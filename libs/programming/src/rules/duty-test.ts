import type { DutyBasis, DutyRecord } from '@clausier/clauses';
import type { LocalDate } from '@clausier/kernel';
import { dutyOutcome, isSafe, type PurchaseCategory } from '@clausier/rulebook';
import type { GroupValueFact, OperationFact, ValuedPurchase } from '../facts.js';
import type { DirectorateProgrammeState } from '../model/directorate-programme-state.js';
import type { Purchase } from '../model/purchase.js';

/** What the test needs of a purchase. */
export interface TestedPurchase extends ValuedPurchase {
  readonly category: PurchaseCategory;
  readonly group?: string | undefined;
  readonly operation?: string | undefined;
  readonly plannedLaunchOn: LocalDate;
}

export interface ValueFacts {
  readonly groupValue: GroupValueFact;
  readonly operation?: OperationFact | undefined;
}

/**
 * Supplies and services are counted by homogeneous group, works and concessions by operation (R2; CCP R2121-1 to
 * R2121-7). A purchase with neither is counted alone.
 */
export function dutyBasis({ category, group, operation }: TestedPurchase): DutyBasis {
  const works = category === 'works' || category === 'concession';
  if (works && operation !== undefined) return 'operation';
  if (group !== undefined) return 'group';
  return operation !== undefined ? 'operation' : 'alone';
}

/** The duty on the planned launch date, or `undefined` when the value is beyond what can be counted. */
export function testDuty(purchase: TestedPurchase, facts: ValueFacts): DutyRecord | undefined {
  const basis = dutyBasis(purchase);
  const value = VALUE[basis](purchase, facts);
  if (!isSafe(value)) return undefined;
  const valueCents = Number(value);
  const { category, plannedLaunchOn: launchOn } = purchase;
  const { outcome, thresholdCents, presumed } = dutyOutcome({ category, groupValueCents: valueCents, launchOn });
  return { outcome, valueCents, thresholdCents, basis, presumed };
}

/**
 * The purchase with its duty tested on the group or operation as it stands now. A purchase declared later counts for
 * the earlier ones too (R2). A value beyond what can be counted leaves the record as it was.
 */
export function underCurrentDuty(purchase: Purchase, facts: ValueFacts): Purchase {
  return { ...purchase, duty: testDuty(purchase, facts) ?? purchase.duty };
}

/** Purchases of a homogeneous group in the programmes of a year (R2). Without a group the list is empty. */
export function groupMembers(
  programmes: readonly Pick<DirectorateProgrammeState, 'purchases'>[],
  group: string | undefined,
): readonly Purchase[] {
  if (group === undefined || group === '') return [];
  return programmes.flatMap(({ purchases }) => purchases.filter((purchase) => purchase.group === group));
}

const VALUE: Readonly<Record<DutyBasis, (purchase: TestedPurchase, facts: ValueFacts) => bigint>> = {
  alone: (purchase) => BigInt(purchase.estimatedValueCents),
  group: (purchase, { groupValue }) => totalWith(purchase, groupValue.members),
  // The operation's own estimate also counts what the buyer provides and what is not attached yet.
  operation: (purchase, { operation }) => {
    const attached = totalWith(purchase, operation?.members ?? []);
    const estimated = BigInt(operation?.estimatedValueCents ?? 0);
    return attached > estimated ? attached : estimated;
  },
};

function totalWith(purchase: ValuedPurchase, members: readonly ValuedPurchase[]): bigint {
  const others = members.filter((member) => member.purchase !== purchase.purchase);
  return [...others, purchase].reduce((total, { estimatedValueCents }) => total + BigInt(estimatedValueCents), 0n);
}
