import type { EvaluationOutcomeFact } from '@clausier/contract';
import { localEvaluation } from '@clausier/evaluation';
import type { FactResolver } from './resolver.js';

/** Key: contract id. `closedOn` is there only while the local evaluation is closed. */
export const evaluationOutcomeResolver: FactResolver<EvaluationOutcomeFact> = {
  resolve: async (load, key) => {
    const state = await load.state(localEvaluation, key);
    return state.status === 'closed' ? { closedOn: state.closedOn } : {};
  },
};
