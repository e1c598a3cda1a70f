import { accept, slicesOf, unchanged } from '@clausier/kernel';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import { evaluationBuyerFact } from '../facts.js';
import { centralEvaluation } from '../model/central-evaluation.js';
import { partsOfCentralEvaluationId } from '../model/central-evaluation-state.js';
import { refuse } from '../refusals.js';
import { buyerOf, centralScope } from '../rules/central-scope.js';
import { centralDates, yearOverOn } from '../rules/year-dates.js';

export const openCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'OpenCentralEvaluation',
  summary: 'Ouvre l’évaluation centrale d’une année finie.',
  body: {},
  facts: { buyer: { fact: evaluationBuyerFact, key: ({ id }) => buyerOf(id) } },
  permission: {
    roles: ['essHead'],
    processes: ['centralEvaluation'],
    scope: (_, __, { buyer }) => centralScope(buyer),
  },
  decide(state, { id, on }, { buyer }) {
    const parts = partsOfCentralEvaluationId(id);
    if (!parts) return refuse('YEAR_UNKNOWN', { id });
    if (state.status !== 'none') return unchanged;
    const from = yearOverOn(parts.year);
    if (on < from) return refuse('YEAR_NOT_OVER', { year: parts.year, from }, 'on');
    const { freezeOn, publication } = centralDates(parts.year, on, buyer.zone);
    const { dueOn: publicationDueOn, dueAt: publicationDueAt } = publication;
    return accept(
      centralEvaluationEvents.CentralEvaluationOpened({ ...parts, freezeOn, publicationDueOn, publicationDueAt }),
    );
  },
});
