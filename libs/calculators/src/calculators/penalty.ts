import { penalty, type PenaltyInput, type PenaltyResult, euros, hours, percent } from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object, variants } from '../contract/composites.js';
import { optional } from '../contract/node.js';
import { integer, multiple } from '../contract/scalars.js';
import { decimal } from '../french/format.js';

export const penaltyCalculator = defineCalculator<PenaltyInput, PenaltyResult>({
  name: 'penalty',
  summary: 'Proposition de pénalité pour heures manquantes',
  input: object({
    shortfallCentihours: integer('natural', 'Heures manquantes, en centièmes'),
    strategy: variants(
      'kind',
      {
        perHour: { cents: integer('positive', 'Montant par heure manquante, en centimes') },
        ceilingMultiple: {
          k: multiple('Multiple du plafond, décimal : « 4 » ou « 0.25 »'),
          ceilingCents: integer('positive', 'Plafond horaire, en centimes'),
        },
      },
      'Formule de la pénalité',
    ),
    cap: optional(
      object({
        bp: integer('basisPoints', 'Part du montant du lot, en points de base'),
        lotAmountCents: integer('positive', 'Montant HT modifié du lot, en centimes'),
      }),
    ),
  }),
  answer: { proposalCents: z.number().int(), cappedFrom: z.number().int().nullable() },
  compute: (input) => penalty(input),
  explain: ({ shortfallCentihours, strategy, cap }, { proposalCents, cappedFrom }) => {
    const rate =
      strategy.kind === 'perHour' ? euros(strategy.cents) : `${decimal(strategy.k)} × ${euros(strategy.ceilingCents)}`;
    const formula = `${hours(shortfallCentihours)} × ${rate} = ${euros(cappedFrom ?? proposalCents)}, au centime le plus proche`;
    if (!cap) return `${formula}.`;
    const limit = `${percent(cap.bp)} de ${euros(cap.lotAmountCents)}`;
    return cappedFrom === null
      ? `${formula} ; plafond de ${limit} non atteint.`
      : `${formula} ; plafonné à ${limit} = ${euros(proposalCents)}, au centime inférieur.`;
  },
});
