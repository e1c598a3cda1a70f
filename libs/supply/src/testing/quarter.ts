import { supplyEvents } from '../events/supply-events.js';
import type { CanteenFact, SupplyContractFact } from '../facts.js';

export const canteen: CanteenFact = { canteen: 'k1', buyer: 'b1', registeredOn: '2025-09-01' };
export const contracts: readonly SupplyContractFact[] = [
  {
    contract: 'c9',
    buyer: 'b1',
    lots: [
      { lot: 'l1', holders: ['s1'] },
      { lot: 'l2', holders: [] },
    ],
  },
  { contract: 'c8', buyer: 'b2', lots: [{ lot: 'l1', holders: ['s1'] }] },
];

/** An unlabelled purchase of 100,00 EUR on 2026-02-10. */
export const line = {
  line: 'f1',
  on: '2026-02-10',
  family: 'fruitVeg',
  valueCents: 10_000,
  labels: [],
  local: false,
  direct: false,
} as const;

type Recorded = Parameters<typeof supplyEvents.SuppliesDeclared>[0]['lines'][number];

export function declared(change: Partial<Recorded> = {}, on = '2026-03-02') {
  const recorded: Recorded = { ...line, labels: [], quality: 'none', ...change };
  return supplyEvents.SuppliesDeclared({ buyer: 'b1', canteen: 'k1', quarter: '2026q1', lines: [recorded] }, on);
}
