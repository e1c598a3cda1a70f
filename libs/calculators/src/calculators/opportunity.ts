import {
  opportunityAdvice,
  OPPORTUNITY_ANSWERS,
  type OpportunityAdvice,
  type OpportunityAnswer,
  type OpportunityInput,
  type OpportunityResult,
  counted,
} from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object } from '../contract/composites.js';
import { choice } from '../contract/scalars.js';

const ADVICE: Readonly<Record<OpportunityAdvice, string>> = {
  clause: 'insérer une clause',
  noClause: 'ne pas insérer de clause',
  discuss: 'à discuter',
};

const answerTo = (question: string) => choice(OPPORTUNITY_ANSWERS, question);

export const opportunityCalculator = defineCalculator<OpportunityInput, OpportunityResult>({
  name: 'opportunity',
  summary: 'Test d’opportunité d’une clause',
  input: object({
    technicity: answerTo('Technicité'),
    duration: answerTo('Durée'),
    amount: answerTo('Montant'),
    location: answerTo('Localisation'),
  }),
  answer: { advice: z.enum(['clause', 'noClause', 'discuss']) },
  compute: (input) => opportunityAdvice(input),
  explain: (input, { advice }) => {
    const answers = [input.technicity, input.duration, input.amount, input.location];
    const count = (wanted: OpportunityAnswer) => answers.filter((answer) => answer === wanted).length;
    const counts = [
      counted(count('favourable'), 'réponse favorable', 'réponses favorables'),
      counted(count('neutral'), 'neutre', 'neutres'),
      counted(count('unfavourable'), 'défavorable', 'défavorables'),
    ];
    return `${counts.join(', ')} : avis « ${ADVICE[advice]} ».`;
  },
});
