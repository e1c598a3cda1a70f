import type { CanteenEvent } from '../events/canteen.js';
import type { CanteenState } from './canteen-state.js';

export function evolve(state: CanteenState, event: CanteenEvent): CanteenState {
  switch (event.type) {
    case 'CanteenRegistered':
      return { canteen: { ...event.data, registeredOn: event.effectiveOn } };
    default:
      event.type satisfies never;
      return state;
  }
}
