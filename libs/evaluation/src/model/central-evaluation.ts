import { defineAggregate, type Aggregate } from '@clausier/kernel';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import {
  noCentralEvaluation,
  partsOfCentralEvaluationId,
  type CentralEvaluationState,
} from './central-evaluation-state.js';
import { evolve } from './evolve-central-evaluation.js';

/** `centralEvaluation-<buyer>.<year>`: the evaluation of a buyer's year. */
export const centralEvaluation: Aggregate<CentralEvaluationState> = defineAggregate({
  category: 'centralEvaluation',
  events: centralEvaluationEvents,
  initial: noCentralEvaluation,
  evolve,
  buyerOf: (id) => partsOfCentralEvaluationId(id)?.buyer,
});
