import { defineAggregate, type Aggregate } from '@clausier/kernel';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import { noCentralEvaluation, partsOfCentralEvaluationId, type CentralEvaluationState } from './central-evaluation-state.js';

export const centralEvaluation: Aggregate<CentralEvaluationState> = defineAggregate({
  category: 'centralEvaluation',
  events: centralEvaluationEvents,
  initial: noCentralEvaluation,
  evolve: (state: CentralEvaluationState, event): CentralEvaluationState => {
    const on = event.effectiveOn;
    switch (event.type) {
      case 'CentralEvaluationOpened':
        return { status: 'open', ...event.data, openedOn: on };
      case 'PerimetersFrozen':
        return state.status === 'open' ? { ...state, perimeters: { ...event.data, frozenOn: on } } : state;
      case 'IndicatorsComputed':
        return state.status === 'open' && state.perimeters
          ? { ...state, status: 'frozen', perimeters: state.perimeters, computed: event.data }
          : state;
      case 'CentralEvaluationPublished':
        return state.status === 'frozen'
          ? { ...state, status: 'published', publication: { ...event.data, publishedOn: on } }
          : state;
      default:
        event satisfies never;
        return state;
    }
  },
  buyerOf: (id) => partsOfCentralEvaluationId(id)?.buyer,
});
