import type { EvaluationOutcomeFact } from '@clausier/contract';
import { localEvaluation } from '@clausier/evaluation';
import type { FactResolver } from './resolver.js';

/** Key: contract id. `closedOn` is missing while the local evaluation is not open, open, or reopened. */
export const evaluationOutcomeResolver: FactResolver<EvaluationOutcomeFact> = {
  resolve: async (load, key) => {
    const state = await load.state(localEvaluation, key);
    return state.status === 'closed' ? { closedOn: state.closedOn } : {};
  },
};
