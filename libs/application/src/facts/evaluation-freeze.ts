import { localEvaluation } from '@clausier/evaluation';
import type { FreezeFact } from '@clausier/execution';
import type { FactResolver } from './resolver.js';

/** Key: contract id. Figures are frozen from the opening of the local evaluation on, except while it is reopened. */
export const evaluationFreezeResolver: FactResolver<FreezeFact> = {
  resolve: async (load, key) => {
    const state = await load.state(localEvaluation, key);
    return state.status === 'open' || state.status === 'closed' ? { frozenOn: state.current.openedOn } : {};
  },
};
