import {
  deadline,
  defaultZone,
  type ActKind,
  type CalendarCode,
  type DeadlineKind,
  type DeadlineResult,
  type ZoneName,
} from '@clausier/calendar';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { variants } from '../contract/composites.js';
import { date, month } from '../contract/scalars.js';
import { longDate, longMonth } from '../french/format.js';
import { placeFields } from './period.js';

interface DeadlineInput {
  readonly kind: DeadlineKind;
  readonly from: string;
  readonly calendar?: CalendarCode;
  readonly zone?: ZoneName;
}

const KIND: Readonly<Record<DeadlineKind, string>> = {
  publication: 'Publication des données essentielles',
  statement: 'Relevé d’heures',
  evidence: 'Pièces justificatives',
  reviewAnswer: 'Réponse à la revue annuelle',
  eligibilityEnd: 'Fin d’éligibilité',
  localEvaluation: 'Signature de l’évaluation locale',
};

const ACT: Readonly<Record<ActKind, string>> = {
  reminder: 'rappel',
  overdue: 'retard',
  escalation: 'relance hiérarchique',
  warning: 'alerte',
  formalNoticeProposal: 'proposition de mise en demeure',
};

const from = (event: string) => ({ from: date(event), ...placeFields });

export const deadlineCalculator = defineCalculator<DeadlineInput, DeadlineResult>({
  name: 'deadline',
  summary: 'Échéance légale ou maison, avec ses rappels et relances',
  input: variants(
    'kind',
    {
      publication: from('Jour de la notification, de la modification ou de l’acte de sous-traitance'),
      statement: { from: month('Mois du relevé'), ...placeFields },
      evidence: from('Jour de la demande'),
      reviewAnswer: from('Jour d’ouverture de la revue'),
      eligibilityEnd: from('Premier jour du premier contrat de travail de clause'),
      localEvaluation: from('Jour d’ouverture de l’évaluation'),
    },
    'Délai',
  ),
  answer: {
    dueOn: z.string(),
    dueAt: z.string(),
    acts: z.array(
      z.strictObject({
        kind: z.enum(['reminder', 'overdue', 'escalation', 'warning', 'formalNoticeProposal']),
        at: z.string(),
      }),
    ),
  },
  compute: (input) => deadline(input.kind, input.from, input.calendar, input.zone),
  explain: (input, answer) => {
    const calendar = input.calendar ?? 'FR';
    const trigger = input.kind === 'statement' ? longMonth(input.from) : `depuis le ${longDate(input.from)}`;
    const acts = answer.acts.map((act) => `${ACT[act.kind]} à ${act.at}`).join(', ');
    return (
      `${KIND[input.kind]}, ${trigger} (calendrier ${calendar}) : échéance le ${longDate(answer.dueOn)}, ` +
      `soit ${answer.dueAt} (${input.zone ?? defaultZone(calendar)}) ; ${acts}.`
    );
  },
});
