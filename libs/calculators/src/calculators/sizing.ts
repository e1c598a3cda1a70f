import {
  halfUp,
  sizing,
  SIZING_ROUNDINGS,
  type RuleRef,
  type SizingInput,
  type SizingRounding,
  decimalHours,
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
  explain: (input) => `${sizingSentence(input)}.`,
});

const ROUNDED: Readonly<Record<SizingRounding, (centihours: number) => string>> = {
  halfUpToHour: (centihours) => `arrondi à ${hours(centihours)}`,
  upToHour: (centihours) => `arrondi à l’heure supérieure, ${hours(centihours)}`,
  halfUpToHundredth: (centihours) => `arrondi au centième, ${hours(centihours)}`,
};

/** « 1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi à 833 h » */
export function sizingSentence(input: SizingInput): string {
  const sized = sizing(input);
  if ('refusal' in sized) return '';
  const { exact, centihours, rounding } = sized;
  const [numerator, denominator] = [BigInt(exact.numerator), BigInt(exact.denominator)];
  const product = [euros(input.amountCents), percent(input.labourShareBp), percent(input.effortRateBp)].join(' × ');
  const whole = numerator * 100n === BigInt(centihours) * denominator;
  const decimals = whole ? 2 : decimalsThatTell(numerator, denominator, rounding, centihours);
  const value = decimalHours(halfUp(numerator * 10n ** BigInt(decimals), denominator), decimals);
  const formula = `${product} ÷ ${euros(input.hourlyCostCents)} = ${value}`;
  return whole ? `${formula}, sans arrondi` : `${formula}, ${ROUNDED[rounding](centihours)}`;
}

/**
 * How many decimals of the unrounded hours are shown: two, or as many as it takes for a reader who rounds them to come
 * to the result. 833,49999 h makes 833 h, and « 833,5 h » would not. When hours are rounded to the hundredth, two
 * decimals are always enough.
 */
function decimalsThatTell(
  numerator: bigint,
  denominator: bigint,
  rounding: SizingRounding,
  centihours: number,
): number {
  if (rounding === 'halfUpToHundredth') return 2;
  const result = BigInt(centihours / 100);
  for (let decimals = 2; ; decimals += 1) {
    const unit = 10n ** BigInt(decimals);
    const shown = halfUp(numerator * unit, denominator);
    const rounded = rounding === 'upToHour' ? (shown + unit - 1n) / unit : halfUp(shown, unit);
    if (rounded === result && shown !== result * unit) return decimals;
  }
}
