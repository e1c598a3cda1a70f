import { waiverGrounds, type PurchaseCategory, type RulesInForce } from '@clausier/rulebook';
import type { Waiver } from './decision-fields.js';

/** The purchase that a waiver is asked for. */
export interface WaivedPurchase {
  readonly category: PurchaseCategory;
  readonly durationMonths: number;
}

type WaiverFault =
  | { readonly fault: 'unknownGround'; readonly grounds: readonly string[] }
  | { readonly fault: 'groundNotMet'; readonly months: number }
  | { readonly fault: 'reasonsTooShort'; readonly needed: number; readonly given: number };

/** Ground for works shorter than the rule book says. The other grounds have no figure (CCP L2112-2-1). */
const SHORT_WORKS = 'shortWorks';

/** R2: a listed ground that is met, and reasons of the required length. */
export function waiverFault(
  { ground, reasons }: Waiver,
  { category, durationMonths }: WaivedPurchase,
  rules: RulesInForce,
): WaiverFault | undefined {
  const grounds = waiverGrounds(category === 'concession' ? 'concession' : 'contract', rules);
  if (!grounds.includes(ground)) return { fault: 'unknownGround', grounds };
  if (ground === SHORT_WORKS) {
    const months = rules.value('waiver.shortWorks');
    if (category !== 'works' || durationMonths >= months) return { fault: 'groundNotMet', months };
  }
  const [needed, given] = [rules.value('waiver.reasonLength'), [...reasons].length];
  return given < needed ? { fault: 'reasonsTooShort', needed, given } : undefined;
}
