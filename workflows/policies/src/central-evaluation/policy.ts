import { addDays } from '@clausier/calendar';
import { ruleBook } from '@clausier/rulebook';
import { centralEvaluation as centralEvaluationAggregate, type CentralEvaluationState } from '@clausier/evaluation';
import { Forecast } from '../forecast.js';
import { notBegun, type Outlook, type ProcessDefinition } from '../process-definition.js';

type OpenedEvaluation = Exclude<CentralEvaluationState, { readonly status: 'none' }>;

/** One per buyer and year: lists what is missing, freezes and computes, asks for publication, feeds the next review. */
export const centralEvaluation: ProcessDefinition = {
  process: 'centralEvaluation',
  outlook: (entity, members): Outlook => {
    const evaluation = members.one(centralEvaluationAggregate, entity);
    if (evaluation.status === 'none') return notBegun(`Évaluation centrale ${entity} : à ouvrir.`, 'none');
    const forecast = new Forecast('centralEvaluation', entity, members);
    if (evaluation.status === 'open') beforeFreeze(forecast, entity, evaluation);
    if (evaluation.status === 'frozen') beforePublication(forecast, evaluation);
    if (evaluation.status === 'published') feedNextReview(forecast, evaluation);
    return forecast.outlook({
      over: evaluation.status === 'published',
      stage: evaluation.status,
      details: `**Évaluation centrale ${evaluation.year}** : ${STATUS[evaluation.status]} ; publication due le ${evaluation.publicationDueOn}.`,
    });
  },
};

const STATUS: Readonly<Record<OpenedEvaluation['status'], string>> = {
  open: 'ouverte',
  frozen: 'périmètres gelés, à publier',
  published: 'publiée',
};

function beforeFreeze(forecast: Forecast, entity: string, { year, openedOn, freezeOn }: OpenedEvaluation): void {
  const subject = String(year);
  forecast.raise({
    kind: 'missingListed',
    subject,
    occurrence: 'opening',
    dueAt: forecast.morning(openedOn),
    summary: `ce qui manque à l’évaluation centrale ${year}, par direction`,
  });
  forecast.issue(
    {
      kind: 'freeze',
      subject,
      occurrence: 'first',
      dueAt: forecast.morning(freezeOn),
      summary: `gel des périmètres et calcul des indicateurs ${year}`,
    },
    { aggregate: centralEvaluationAggregate.category, name: 'FreezeCentralEvaluation', id: entity, data: {} },
  );
}

/**
 * A person publishes. The process asks for it at the freeze, reminds a week before it is due, and notes when it is
 * late.
 */
function beforePublication(
  forecast: Forecast,
  evaluation: Extract<OpenedEvaluation, { readonly status: 'frozen' }>,
): void {
  const { year, publicationDueOn, perimeters } = evaluation;
  const subject = String(year);
  forecast.raise({
    kind: 'publicationRequested',
    subject,
    occurrence: 'first',
    dueAt: forecast.morning(perimeters.frozenOn),
    summary: `publication de l’évaluation centrale ${year} demandée pour le ${publicationDueOn}`,
  });
  const before = ruleBook.at(publicationDueOn).value('delay.centralEvaluation.reminder');
  forecast.raise({
    kind: 'reminder',
    subject,
    occurrence: 'publication',
    dueAt: forecast.morning(addDays(publicationDueOn, -before)),
    summary: `rappel : évaluation centrale ${year} à publier pour le ${publicationDueOn}`,
  });
  forecast.raise({
    kind: 'overdue',
    subject,
    occurrence: 'publication',
    dueAt: forecast.morningAfter(publicationDueOn),
    summary: `évaluation centrale ${year} non publiée à l’échéance`,
  });
}

function feedNextReview(
  forecast: Forecast,
  evaluation: Extract<OpenedEvaluation, { readonly status: 'published' }>,
): void {
  forecast.raise({
    kind: 'nextReviewFed',
    subject: String(evaluation.year),
    occurrence: 'first',
    dueAt: forecast.morning(evaluation.publication.publishedOn),
    summary: `l’évaluation centrale ${evaluation.year} est versée à la prochaine revue`,
  });
}
