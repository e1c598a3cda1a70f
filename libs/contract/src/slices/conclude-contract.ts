import { accept, effectiveSince } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { ownEvaluation } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/** R11: the contract's life is over once its local evaluation is signed. */
export const concludeContract = contractSlice({
  name: 'ConcludeContract',
  summary: 'Clôt la vie du marché dont l’évaluation locale est close.',
  body: {},
  facts: { evaluation: ownEvaluation },
  permission: { roles: [], processes: ['localEvaluation'] },
  decide(_state, command, { evaluation }) {
    const { closedOn } = evaluation;
    return closedOn === undefined
      ? refuse('EVALUATION_NOT_CLOSED')
      : accept(contractEvents.ContractEvaluated({ evaluationClosedOn: closedOn }, effectiveSince(closedOn, command)));
  },
});
