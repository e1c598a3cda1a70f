import type { RecordedEvent } from '@clausier/kernel';
import type { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import type { CentralEvaluationState, ComputedIndicators, Publication } from './central-evaluation-state.js';

/**
 * How each event moves a central evaluation. Each step counts only after the one before it. A published year may be
 * frozen, computed and published again.
 */
export function evolve(
  state: CentralEvaluationState,
  event: RecordedEvent<typeof centralEvaluationEvents>,
): CentralEvaluationState {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'CentralEvaluationOpened':
      return { status: 'open', ...event.data, openedOn: on };
    case 'PerimetersFrozen':
      return state.status === 'open' || state.status === 'published'
        ? { ...state, perimeters: { ...event.data, frozenOn: on } }
        : state;
    case 'IndicatorsComputed':
      return computed(state, event.data);
    case 'CentralEvaluationPublished':
      return published(state, { ...event.data, publishedOn: on });
    default:
      event satisfies never;
      return state;
  }
}

function computed(state: CentralEvaluationState, figures: ComputedIndicators): CentralEvaluationState {
  if (state.status === 'published') return { ...state, computed: figures };
  return state.status === 'open' && state.perimeters
    ? { ...state, status: 'frozen', perimeters: state.perimeters, computed: figures }
    : state;
}

function published(state: CentralEvaluationState, publication: Publication): CentralEvaluationState {
  if (state.status !== 'frozen' && state.status !== 'published') return state;
  const { indicators } = state.computed;
  const before = state.status === 'published' ? state.versions : [];
  return { ...state, status: 'published', publication, versions: [...before, { indicators, publication }] };
}
