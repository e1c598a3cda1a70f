import type { Calculator } from '@clausier/calculators';

/** Calculators by name, as this edge uses them. */
export type CalculatorShelf = Readonly<Record<string, Calculator>>;
