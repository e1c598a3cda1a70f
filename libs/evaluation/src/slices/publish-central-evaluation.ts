import { accept, optional, slicesOf, unchanged, type LocalDate } from '@clausier/kernel';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import { evaluationBuyerFact, evaluationInputFact } from '../facts.js';
import { centralEvaluation } from '../model/central-evaluation.js';
import type { ComputedIndicators, PublishedVersion } from '../model/central-evaluation-state.js';
import { refuse } from '../refusals.js';
import { centralFigures, sameFigures } from '../rules/central-figures.js';
import { buyerOf, centralScope } from '../rules/central-scope.js';
import { publishable } from '../rules/publication.js';

/**
 * The first version shows the frozen figures. What changed since, by late corrections or entries, is published as a new
 * version, once its differences with the earlier ones are checked too (R11).
 */
export const publishCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'PublishCentralEvaluation',
  summary: 'Publie l’évaluation centrale, le secret statistique appliqué ; une nouvelle version si elle a changé.',
  body: {},
  facts: {
    buyer: { fact: evaluationBuyerFact, key: ({ id }) => buyerOf(id) },
    input: {
      fact: optional(evaluationInputFact),
      key: ({ id }, state) => (state.status === 'published' ? id : undefined),
    },
  },
  permission: { roles: ['essHead'], scope: (_, __, { buyer }) => centralScope(buyer) },
  decide(state, { on }, { input }) {
    if (state.status === 'none') return refuse('CENTRAL_NOT_OPENED');
    if (state.status === 'open') return refuse('NOT_FROZEN');
    if (state.status === 'frozen')
      return before(on, 'le gel des périmètres', state.perimeters.frozenOn) ?? accept(published(state.computed, []));

    const again = input && centralFigures(input, state.year);
    if (!again || sameFigures(state, again)) return unchanged;
    return (
      before(on, 'la publication', state.publication.publishedOn) ??
      accept(again.frozen, again.computed, published(again.computed.data, state.versions))
    );
  },
});

function published(computed: ComputedIndicators, earlier: readonly PublishedVersion[]) {
  const { position, illustrative } = computed;
  const version = earlier.length + 1;
  return centralEvaluationEvents.CentralEvaluationPublished({
    ...{ version, position, illustrative },
    ...publishable(computed, earlier),
  });
}

function before(on: LocalDate, step: string, previous: LocalDate) {
  return on < previous ? refuse('BEFORE_PREVIOUS_STEP', { on, step, previous }, 'on') : undefined;
}
