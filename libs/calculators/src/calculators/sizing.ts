import {
  halfUp,
  latestRules,
  sizing,
  SIZING_ROUNDINGS,
  type RuleRef,
  type SizingInput,
  euros,
  hours,
  percent,
} from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object } from '../contract/composites.js';
import { optional } from '../contract/node.js';
import { choice, integer } from '../contract/scalars.js';

/** The inputs of R1, in the table's order; the ledger's `formula` takes the same. */
export const sizingFields = {
  amountCents: integer('positive', 'Montant HT, en centimes'),
  labourShareBp: integer('basisPoints', 'Part de main-d’œuvre, en points de base'),
  effortRateBp: integer('basisPoints', 'Taux d’effort, en points de base'),
  hourlyCostCents: integer('positive', 'Coût horaire chargé, en centimes'),
  rounding: optional(choice(SIZING_ROUNDINGS, 'Arrondi ; par défaut halfUpToHour')),
} as const;

interface SizingAnswer {
  readonly centihours: number;
  readonly exact: { readonly numerator: string; readonly denominator: string };
  readonly rules: readonly RuleRef[];
}

export const sizingCalculator = defineCalculator<SizingInput, SizingAnswer>({
  name: 'sizing',
  summary: 'Calibrage : heures d’insertion d’un lot',
  input: object(sizingFields),
  answer: {
    centihours: z.number().int(),
    exact: z.strictObject({ numerator: z.string(), denominator: z.string() }),
  },
  compute: (input) => {
    const sized = sizing(input);
    return 'refusal' in sized ? sized : { centihours: sized.centihours, exact: sized.exact, rules: sized.rules };
  },
  explain: (input, { centihours, exact }) => `${sizingSentence(input, exact, centihours)}.`,
});

const ROUNDED: Readonly<Record<string, (centihours: number) => string>> = {
  halfUpToHour: (centihours) => `arrondi à ${hours(centihours)}`,
  upToHour: (centihours) => `arrondi à l’heure supérieure, ${hours(centihours)}`,
  halfUpToHundredth: (centihours) => `arrondi au centième, ${hours(centihours)}`,
};

/** « 1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi à 833 h » */
export function sizingSentence(
  input: SizingInput,
  exact: { readonly numerator: string; readonly denominator: string },
  centihours: number,
): string {
  const [numerator, denominator] = [BigInt(exact.numerator) * 100n, BigInt(exact.denominator)];
  const product = [euros(input.amountCents), percent(input.labourShareBp), percent(input.effortRateBp)].join(' × ');
  const formula = `${product} ÷ ${euros(input.hourlyCostCents)} = ${hours(halfUp(numerator, denominator))}`;
  if (numerator === BigInt(centihours) * denominator) return `${formula}, sans arrondi`;
  const rounding = input.rounding ?? latestRules.value('sizing.rounding');
  return `${formula}, ${ROUNDED[rounding]?.(centihours) ?? ''}`;
}
