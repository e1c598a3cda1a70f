import {
  CANTEEN_KINDS,
  foodLimits,
  FOOD_TERRITORIES,
  supplies,
  SUPPLY_FAMILIES,
  SUPPLY_LABELS,
  type RuleEntry,
  type Share,
  type SuppliesInput,
  type SuppliesResult,
  type Verdict,
  euros,
  percent,
} from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { list, object } from '../contract/composites.js';
import { optional } from '../contract/node.js';
import { boolean, choice, integer } from '../contract/scalars.js';
import { shownPercent } from '../french/format.js';

const shareSchema = z.strictObject({
  numerator: z.number().int(),
  denominator: z.number().int(),
  shown: z.string().nullable(),
});
const verdictSchema = z.enum(['met', 'notMet', 'notInForce', 'noData']);

const VERDICT: Readonly<Record<Verdict, string>> = {
  met: 'objectif atteint',
  notMet: 'objectif non atteint',
  notInForce: 'aucune obligation cette année-là',
  noData: 'aucune donnée',
};

export const suppliesCalculator = defineCalculator<SuppliesInput, SuppliesResult>({
  name: 'supplies',
  summary: 'Achats alimentaires d’une cantine sur une année : parts et obligations EGalim',
  input: object({
    year: integer('year', 'Année civile'),
    canteen: choice(CANTEEN_KINDS, 'Nature de la cantine'),
    territory: optional(choice(FOOD_TERRITORIES, 'Territoire ; par défaut metropole')),
    lines: list(
      object({
        family: choice(SUPPLY_FAMILIES, 'Famille de produits'),
        valueCents: integer('natural', 'Valeur HT, en centimes'),
        labels: list(choice(SUPPLY_LABELS, 'Signe ou mention'), 'Signes et mentions du produit'),
        local: boolean('Produit local'),
        direct: boolean('Approvisionnement direct'),
      }),
      'Lignes d’achat',
    ),
  }),
  answer: {
    totalCents: z.number().int(),
    organicShare: shareSchema,
    qualityShare: shareSchema,
    meatFishShare: shareSchema,
    localShareExcludingOrganic: shareSchema,
    classified: z.array(z.enum(['organic', 'siqo', 'otherEgalim', 'externalities', 'none'])),
    verdicts: z.strictObject({ quality: verdictSchema, organic: verdictSchema, meatFish: verdictSchema }),
  },
  compute: (input) => supplies(input),
  explain: (input, answer) => {
    const limits = foodLimits(input.canteen, input.territory ?? 'metropole', input.year);
    const { verdicts } = answer;
    return [
      `Total ${input.year} : ${euros(answer.totalCents)}.`,
      `Qualité et durable : ${shareSentence(answer.qualityShare)}, ${verdict(verdicts.quality, limits.quality)}.`,
      `Bio : ${shareSentence(answer.organicShare)}, ${verdict(verdicts.organic, limits.organic)}.`,
      `Viandes et poissons : ${shareSentence(answer.meatFishShare)}, ${verdict(verdicts.meatFish, limits.meatFish)}.`,
      `Local hors bio (information) : ${shareSentence(answer.localShareExcludingOrganic)}.`,
    ].join(' ');
  },
});

function shareSentence({ numerator, denominator, shown }: Share): string {
  if (shown === null) return 'aucun achat';
  return `${euros(numerator)} ÷ ${euros(denominator)} = ${shownPercent(shown)}, arrondi à ${percent(10)}`;
}

function verdict(value: Verdict, limit: RuleEntry | undefined): string {
  return limit ? `${VERDICT[value]} (limite ${percent(Number(limit.value))})` : VERDICT[value];
}
