import { latestRules, type RulesInForce } from '../book/rule-book.js';

export const SUPPLY_FAMILIES = ['dairy', 'meat', 'fish', 'fruitVeg', 'grocery', 'bread', 'drinks', 'other'] as const;
type SupplyFamily = (typeof SUPPLY_FAMILIES)[number];

export const SUPPLY_LABELS = [
  'organic',
  'labelRouge',
  'aocAop',
  'igp',
  'stg',
  'hve',
  'sustainableFishing',
  'rup',
  'fermier',
  'fairTrade',
  'externalities',
] as const;
export type SupplyLabel = (typeof SUPPLY_LABELS)[number];

/** The cascade of R10, highest class first. */
export const QUALITY_CLASSES = ['organic', 'siqo', 'otherEgalim', 'externalities'] as const;
export type SupplyClass = (typeof QUALITY_CLASSES)[number] | 'none';

/** One line of food purchases; value in cents without tax. */
export interface SupplyLine {
  readonly family: SupplyFamily;
  readonly valueCents: number;
  readonly labels: readonly SupplyLabel[];
  /** `local` and `direct` inform; neither counts in the quality share. */
  readonly local: boolean;
  readonly direct: boolean;
}

/** How labels give a class under some rules: the highest of the cascade. Repeated labels change nothing. */
export function classifier(rules: RulesInForce): (labels: readonly SupplyLabel[]) => SupplyClass {
  const classes = QUALITY_CLASSES.map((name) => ({ name, labels: new Set(rules.value(`food.class.${name}`)) }));
  return (labels) => classes.find((candidate) => labels.some((label) => candidate.labels.has(label)))?.name ?? 'none';
}

/** The one class of a line, by the cascade. */
export function classOf(labels: readonly SupplyLabel[], rules: RulesInForce = latestRules): SupplyClass {
  return classifier(rules)(labels);
}
