import { defineAggregate, streamName, type Aggregate } from '@clausier/kernel';
import { localEvaluationEvents } from '../events/local-evaluation-events.js';
import { evolve } from './evolve-local-evaluation.js';
import { noEvaluation, type LocalEvaluationState } from './local-evaluation-state.js';

/** `localEvaluation-<contract>`: the evaluation of one contract. */
export const localEvaluation: Aggregate<LocalEvaluationState> = defineAggregate({
  category: 'localEvaluation',
  events: localEvaluationEvents,
  initial: noEvaluation,
  evolve,
  buyerOf: (id) => ({ sameAs: streamName('contract', id) }),
});
