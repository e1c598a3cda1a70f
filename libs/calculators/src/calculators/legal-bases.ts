import { CLAUSE_KINDS, legalBasesOn, type ClauseKind, type RuleRef } from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object } from '../contract/composites.js';
import { optional } from '../contract/node.js';
import { choice, date } from '../contract/scalars.js';
import { longDate } from '../french/format.js';

interface LegalBasesAnswer {
  readonly bases: readonly {
    readonly code: string;
    readonly article: string;
    readonly validFrom: string;
    readonly validUntil: string | null;
  }[];
  readonly rules: readonly RuleRef[];
}

export const legalBasesCalculator = defineCalculator<
  { readonly on: string; readonly clauseKind?: ClauseKind },
  LegalBasesAnswer
>({
  name: 'legal-bases',
  summary: 'Fondements juridiques en vigueur un jour donné',
  input: object({
    on: date('Jour de lancement de la consultation'),
    clauseKind: optional(choice(CLAUSE_KINDS, 'Nature de clause')),
  }),
  answer: {
    bases: z.array(
      z.strictObject({
        code: z.string(),
        article: z.string(),
        validFrom: z.string(),
        validUntil: z.string().nullable(),
      }),
    ),
  },
  compute: ({ on, clauseKind }) => {
    const found = legalBasesOn(on, clauseKind);
    return {
      bases: found.map(({ code, article, validFrom, validUntil }) => ({ code, article, validFrom, validUntil })),
      rules: found.map((basis) => basis.rule),
    };
  },
  explain: ({ on }, { bases }) => {
    if (bases.length === 0) return `Aucun fondement en vigueur le ${longDate(on)}.`;
    const named = bases.map(({ article, validFrom, validUntil }) =>
      validUntil === null
        ? `${article} (depuis le ${longDate(validFrom)})`
        : `${article} (du ${longDate(validFrom)} au ${longDate(validUntil)})`,
    );
    return `En vigueur le ${longDate(on)} : ${named.join(', ')}.`;
  },
});
