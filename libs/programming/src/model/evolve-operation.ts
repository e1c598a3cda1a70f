import type { OperationEvent } from '../events/operation.js';
import type { OperationState } from './operation-state.js';

export function evolve(state: OperationState, event: OperationEvent): OperationState {
  switch (event.type) {
    case 'OperationDefined':
      return { ...state, operation: { ...event.data, definedOn: event.effectiveOn } };
    case 'PurchaseAttached': {
      const member = { ...event.data, attachedOn: event.effectiveOn };
      const known = state.members.some(({ purchase }) => purchase === member.purchase);
      const members = known
        ? state.members.map((one) => (one.purchase === member.purchase ? member : one))
        : [...state.members, member];
      return { ...state, members };
    }
    default:
      event satisfies never;
      return state;
  }
}
