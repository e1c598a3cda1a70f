import type { EvaluationOutcomeFact } from '@clausier/contract';
import { localEvaluation } from '@clausier/evaluation';
import type { FactResolver } from './resolver.js';

/**
 * Key: contract id. `openedOn` is there while the local evaluation is open, `closedOn` while it is closed. Neither is
 * there before it opens, nor once it was reopened.
 */
export const evaluationOutcomeResolver: FactResolver<EvaluationOutcomeFact> = {
  resolve: async (load, key) => {
    const state = await load.state(localEvaluation, key);
    if (state.status === 'closed') return { closedOn: state.closedOn };
    return state.status === 'open' ? { openedOn: state.current.openedOn } : {};
  },
};
