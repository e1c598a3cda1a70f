import { progress, type ProgressInput } from '@clausier/calendar';
import { ruleBook, type RuleRef, hours, percent, wholeNumber } from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object } from '../contract/composites.js';
import { date, integer } from '../contract/scalars.js';

interface ProgressAnswer {
  readonly expectedCentihours: number;
  readonly alert: boolean;
  readonly rules: readonly RuleRef[];
}

export const progressCalculator = defineCalculator<ProgressInput, ProgressAnswer>({
  name: 'progress',
  summary: 'Avancement des heures d’un lot et alerte',
  input: object({
    dueCentihours: integer('natural', 'Heures dues, en centièmes'),
    validatedCentihours: integer('natural', 'Heures validées, en centièmes'),
    startsOn: date('Premier jour du lot'),
    endsOn: date('Dernier jour du lot'),
    on: date('Jour de l’examen'),
  }),
  answer: { expectedCentihours: z.number().int(), alert: z.boolean() },
  compute: (input) => {
    const outcome = progress(input);
    if ('refusal' in outcome) return outcome;
    return { expectedCentihours: outcome.expectedCentihours, alert: outcome.alert, rules: outcome.rules };
  },
  explain: (input, { expectedCentihours, alert }) => {
    const path = progress(input);
    const days = 'refusal' in path ? '' : `${wholeNumber(path.elapsedDays)} ÷ ${wholeNumber(path.totalDays)} jours`;
    const rules = ruleBook.at(input.on);
    const [floor, ratio] = [rules.value('progress.floor'), rules.value('progress.ratio')];
    return (
      `${hours(input.dueCentihours)} × ${days} = ${hours(expectedCentihours)} attendues, au centième le plus proche ; ` +
      `${hours(input.validatedCentihours)} validées. ` +
      (alert
        ? `Alerte : plus de ${percent(floor)} de la durée et moins de ${percent(ratio)} des heures attendues.`
        : `Pas d’alerte (il faudrait plus de ${percent(floor)} de la durée et moins de ${percent(ratio)} des heures attendues).`)
    );
  },
});
