import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { localEvaluationEvents } from '../events/local-evaluation-events.js';
import { evaluatedContractFact } from '../facts.js';
import { localEvaluation } from '../model/local-evaluation.js';
import { refuse } from '../refusals.js';
import { evaluationScope } from '../rules/local-scope.js';

export const reopenLocalEvaluation = slicesOf(localEvaluation)({
  name: 'ReopenLocalEvaluation',
  summary: 'Rouvre une évaluation locale close, avec un motif ; la version précédente reste lisible.',
  body: { reason: f.publicReason() },
  facts: { contract: { fact: evaluatedContractFact, key: ({ id }) => id } },
  permission: { roles: ['essHead'], scope: (_, __, { contract }) => evaluationScope(contract) },
  decide(state, { data, on }) {
    if (state.status === 'reopened') return unchanged;
    if (state.status !== 'closed') return refuse('EVALUATION_NOT_CLOSED');
    const { closedOn: previous, occurrence } = state;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la clôture', previous }, 'on');
    const { reason } = data;
    return accept(localEvaluationEvents.LocalEvaluationReopened({ occurrence, cause: 'decided', reason }));
  },
});
