import type { RecordedEvent } from '@clausier/kernel';
import type { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import type { CentralEvaluationState } from './central-evaluation-state.js';

/** How each event moves a central evaluation. Each step counts only after the one before it. */
export function evolve(
  state: CentralEvaluationState,
  event: RecordedEvent<typeof centralEvaluationEvents>,
): CentralEvaluationState {
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
}
