import { accept, effectiveSince } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { ownEvaluation } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/** R11: a correction to frozen figures has reopened the local evaluation. */
export const resumeEvaluation = contractSlice({
  name: 'ResumeEvaluation',
  summary: 'Remet en évaluation le marché dont l’évaluation locale est rouverte.',
  body: {},
  facts: { evaluation: ownEvaluation },
  permission: { roles: [], processes: ['localEvaluation'] },
  decide(_state, command, { evaluation }) {
    const { closedOn, openedOn } = evaluation;
    return closedOn === undefined
      ? accept(contractEvents.EvaluationResumed({}, effectiveSince(openedOn, command)))
      : refuse('EVALUATION_STILL_CLOSED', { closedOn });
  },
});
