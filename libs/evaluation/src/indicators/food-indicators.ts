import { isRefused, supplies, type Share, type SuppliesResult } from '@clausier/rulebook';
import type { SupplyRow } from '../model/evaluation-input.js';
import { indicator, noData, notSummable, type Indicator, type Outcome } from './indicator.js';
import { supplyRef } from './row-refs.js';
import { suppliesOfActivity } from './view.js';

/**
 * Shares of value of the year's purchases, by the rule book's own sums (R10), which refuses a total that cannot be held.
 * Verdicts are given per canteen.
 */
function shareOf(rows: readonly SupplyRow[], year: number, pick: (result: SuppliesResult) => Share): Outcome {
  const result = supplies({ year, canteen: 'public', lines: rows });
  if (isRefused(result)) return notSummable;
  const { numerator, denominator, shown } = pick(result);
  return shown === null ? noData : { numerator, denominator, shown };
}

const about = { version: 1, unit: 'percent', scope: 'activity', personal: false } as const;

export const foodIndicators: readonly Indicator[] = [
  indicator({
    ...about,
    id: 'activity.organicShare',
    label: 'Part des produits biologiques dans les achats de denrées de l’année, en valeur',
    filter: suppliesOfActivity,
    fold: (rows, { year }) => shareOf(rows, year, (result) => result.organicShare),
    refOf: supplyRef,
  }),
  indicator({
    ...about,
    id: 'activity.qualityShare',
    label: 'Part des produits durables et de qualité dans les achats de denrées de l’année, en valeur',
    filter: suppliesOfActivity,
    fold: (rows, { year }) => shareOf(rows, year, (result) => result.qualityShare),
    refOf: supplyRef,
  }),
  indicator({
    ...about,
    id: 'activity.meatFishQualityShare',
    label: 'Part des produits durables et de qualité dans les viandes et poissons de l’année, en valeur',
    filter: suppliesOfActivity,
    fold: (rows, { year }) => shareOf(rows, year, (result) => result.meatFishShare),
    refOf: supplyRef,
  }),
  indicator({
    ...about,
    id: 'activity.localShareExcludingOrganic',
    label: 'Part des produits locaux dans les achats de denrées de l’année hors biologique, en valeur',
    filter: suppliesOfActivity,
    fold: (rows, { year }) => shareOf(rows, year, (result) => result.localShareExcludingOrganic),
    refOf: supplyRef,
  }),
];
