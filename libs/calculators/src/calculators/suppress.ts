import { latestRules, suppress, type SuppressResult, counted } from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object, table } from '../contract/composites.js';
import { integer } from '../contract/scalars.js';

export const suppressCalculator = defineCalculator<{ readonly cells: readonly (readonly number[])[] }, SuppressResult>({
  name: 'suppress',
  summary: 'Secret statistique d’un tableau de personnes',
  input: object({
    cells: table(integer('natural', 'Personnes'), 'Lignes du tableau, sans les totaux'),
  }),
  answer: { cells: z.array(z.array(z.number().int().nullable())), totals: z.boolean() },
  compute: ({ cells }) => suppress(cells),
  explain: (input, answer) => {
    if (!answer.totals)
      return 'Masquer des cases ne suffit pas : rien de ce tableau ne peut être publié, ses totaux non plus.';
    const hidden = answer.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === null ? [input.cells[r]?.[c] ?? 0] : [])),
    );
    const most = latestRules.value('suppression.smallCell');
    const small = hidden.filter((cell) => cell >= 1 && cell <= most).length;
    return (
      `${counted(small, `case de 1 à ${most} personnes masquée`, `cases de 1 à ${most} personnes masquées`)}, ` +
      `${counted(hidden.length - small, 'autre case masquée', 'autres cases masquées')} ` +
      'pour qu’aucune ne se déduise des totaux de ligne et de colonne.'
    );
  },
});
