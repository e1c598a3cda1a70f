import { accept, slicesOf, unchanged } from '@clausier/kernel';
import { evaluationBuyerFact, evaluationInputFact } from '../facts.js';
import { centralEvaluation } from '../model/central-evaluation.js';
import { refuse } from '../refusals.js';
import { centralFigures } from '../rules/central-figures.js';
import { buyerOf, centralScope } from '../rules/central-scope.js';

/** Perimeters and indicators are of one position, in one act. A figure rests only on rows of its perimeter. */
export const freezeCentralEvaluation = slicesOf(centralEvaluation)({
  name: 'FreezeCentralEvaluation',
  summary: 'Fige les deux périmètres de l’année à une position du journal et calcule les indicateurs.',
  body: {},
  facts: {
    buyer: { fact: evaluationBuyerFact, key: ({ id }) => buyerOf(id) },
    input: { fact: evaluationInputFact, key: ({ id }) => id },
  },
  permission: {
    roles: [],
    processes: ['centralEvaluation'],
    scope: (_, __, { buyer }) => centralScope(buyer),
  },
  decide(state, { on }, facts) {
    if (state.status === 'none') return refuse('CENTRAL_NOT_OPENED');
    if (state.status !== 'open') return unchanged;
    if (on < state.freezeOn) return refuse('FREEZE_TOO_EARLY', { freezeOn: state.freezeOn }, 'on');

    const { frozen, computed } = centralFigures(facts.input, state.year);
    return accept(frozen, computed);
  },
});
