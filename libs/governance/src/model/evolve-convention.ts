import type { ConventionEvent } from '../events/convention.js';
import type { ConventionState } from './convention-state.js';

export function evolve(state: ConventionState, event: ConventionEvent): ConventionState {
  switch (event.type) {
    case 'ConventionSigned':
      return { ...event.data, from: event.effectiveOn, signedOn: event.effectiveOn, ended: false };
    case 'ConventionAmended': {
      const { officialName, from, until } = event.data;
      return { ...state, officialName, from, until, ended: false, amendedOn: event.effectiveOn };
    }
    case 'ConventionEnded':
      return { ...state, until: event.effectiveOn, ended: true };
    default:
      event satisfies never;
      return state;
  }
}
