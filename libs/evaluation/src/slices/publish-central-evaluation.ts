import { accept, slicesOf, unchanged } from '@clausier/kernel';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import { evaluationBuyerFact } from '../facts.js';
import { centralEvaluation } from '../model/central-evaluation.js';
import { refuse } from '../refusals.js';
import { buyerOf, centralScope } from '../rules/central-scope.js';
import { publishedTables, withheld } from '../rules/publication.js';

/**
 * An evaluation is published once. Before a later version is possible, its differences with this one need the same
 * check for small numbers of persons (R11).
 */
const FIRST_VERSION = 1;

export const publishCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'PublishCentralEvaluation',
  summary: 'Publie l’évaluation centrale, le secret statistique appliqué.',
  body: {},
  facts: { buyer: { fact: evaluationBuyerFact, key: ({ id }) => buyerOf(id) } },
  permission: { roles: ['essHead'], scope: (_, __, { buyer }) => centralScope(buyer) },
  decide(state, { on }) {
    if (state.status === 'none') return refuse('CENTRAL_NOT_OPENED');
    if (state.status === 'published') return unchanged;
    if (state.status !== 'frozen') return refuse('NOT_FROZEN');
    const previous = state.perimeters.frozenOn;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'le gel des périmètres', previous }, 'on');

    const { position, illustrative, indicators, personTables } = state.computed;
    return accept(
      centralEvaluationEvents.CentralEvaluationPublished({
        version: FIRST_VERSION,
        position,
        illustrative,
        personTables: publishedTables(personTables),
        withheld: withheld(indicators),
      }),
    );
  },
});
