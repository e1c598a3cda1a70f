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
  const recorded: Recorded = { ...line, labels: [], quality: 'none', flags: [], ...change };
  return supplyEvents.SuppliesDeclared({ buyer: 'b1', canteen: 'k1', quarter: '2026q1', lines: [recorded] }, on);
}

const quarter = { buyer: 'b1', canteen: 'k1', quarter: '2026q1' };

export function validated(...lines: readonly string[]) {
  return supplyEvents.SuppliesValidated({ ...quarter, lines, confirmed: [] });
}

export function withdrawn(...lines: readonly string[]) {
  return supplyEvents.SuppliesWithdrawn({ ...quarter, lines, reason: 'countedTwice' });
}

type Correction = Parameters<typeof supplyEvents.SuppliesCorrected>[0]['lines'][number];

export function corrected(correction: Partial<Correction> = {}) {
  const told: Correction = { line: 'a1', corrects: 'f1', deltaCents: -1_000, reason: 'creditNote', ...correction };
  return supplyEvents.SuppliesCorrected({ ...quarter, lines: [told] });
}

export function replaced(change: Partial<Recorded>) {
  const { lines } = declared(change).data;
  return supplyEvents.SuppliesReplaced({ ...quarter, lines, reason: 'entryError' });
}
