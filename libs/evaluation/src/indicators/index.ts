import { canteenIndicators } from './canteen-indicators.js';
import { cohortIndicators } from './cohort-indicators.js';
import { contractIndicators } from './contract-indicators.js';
import { correctionIndicators } from './correction-indicators.js';
import { foodIndicators } from './food-indicators.js';
import { hourIndicators } from './hour-indicators.js';
import type { Indicator } from './indicator.js';
import { programmedIndicators } from './programmed-indicators.js';
import { purchaseIndicators } from './purchase-indicators.js';
import { supplierIndicators } from './supplier-indicators.js';

/** The registry: every indicator of a central evaluation, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [
  ...contractIndicators,
  ...hourIndicators,
  ...correctionIndicators,
  ...purchaseIndicators,
  ...foodIndicators,
  ...canteenIndicators,
  ...supplierIndicators,
  ...programmedIndicators,
  ...cohortIndicators,
];
