import {
  duty,
  PURCHASE_CATEGORIES,
  type DutyInput,
  type DutyResult,
  type PurchaseCategory,
  euros,
} from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object } from '../contract/composites.js';
import { choice, date, integer } from '../contract/scalars.js';
import { longDate } from '../french/format.js';

const CATEGORY: Readonly<Record<PurchaseCategory, string>> = {
  suppliesServices: 'fournitures et services',
  works: 'travaux',
  concession: 'concessions',
  utilitiesSuppliesServices: 'fournitures et services des entités adjudicatrices',
};

export const dutyCalculator = defineCalculator<DutyInput, DutyResult>({
  name: 'duty',
  summary: 'Seuil européen et obligations sociale et environnementale',
  input: object({
    category: choice(PURCHASE_CATEGORIES, 'Catégorie d’achat'),
    groupValueCents: integer('natural', 'Valeur HT du groupe de besoins homogènes ou de l’opération, en centimes'),
    launchOn: date('Jour de lancement de la consultation'),
  }),
  answer: {
    aboveThreshold: z.boolean(),
    thresholdCents: z.number().int(),
    socialDuty: z.boolean(),
    environmentalDuty: z.boolean(),
    articles: z.array(z.string()),
  },
  compute: (input) => duty(input),
  explain: (input, answer) => {
    const test = `${euros(input.groupValueCents)} ${answer.aboveThreshold ? '≥' : '<'} ${euros(answer.thresholdCents)}`;
    const social = answer.socialDuty
      ? `obligation sociale (${answer.articles.join(', ')})`
      : 'pas d’obligation sociale';
    const environmental = answer.environmentalDuty
      ? 'obligation environnementale'
      : 'pas d’obligation environnementale';
    return `${test}, seuil des ${CATEGORY[input.category]} au ${longDate(input.launchOn)} : ${social}, ${environmental}.`;
  },
});
