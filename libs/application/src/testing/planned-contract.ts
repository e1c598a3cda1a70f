import { contractEvents } from '@clausier/contract';

/** 100 h agreed. */
export const clause = {
  clause: 'c1',
  kind: 'executionCondition' as const,
  legalBasis: 'CCP-L2112-2',
  agreedCentihours: 10_000,
  strategy: { kind: 'fixed' as const },
};
export const duty = { outcome: 'none' as const, valueCents: 300_000_000, basis: 'operation' as const, presumed: false };
/** Works of the operation `op1`. */
export const need = {
  officialName: 'Contournement',
  family: 'insertion' as const,
  category: 'works' as const,
  operation: 'op1',
  plannedLaunchOn: '2026-09-01',
  durationMonths: 18,
  estimatedValueCents: 300_000_000,
};
export const lot = { lot: 'l1', officialName: 'Lot unique', estimatedValueCents: 300_000_000 };
/** `p1` of the roads’ programme, one lot. */
export const planned = contractEvents.ContractPlanned({
  ...need,
  buyer: 'illu',
  year: 2026,
  directorate: 'roads',
  programme: 'illu.2026.roads',
  duty,
  source: 'review',
  lots: [{ ...lot, decision: 'clause', clauses: [clause] }],
});
