import { laterDate } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
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
    case 'PurchaseDetached': {
      const members = state.members.filter(({ purchase }) => purchase !== event.data.purchase);
      return { ...state, members, changedOn: changedOn(state, event.effectiveOn) };
    }
    case 'OperationAmended': {
      const { reason: _, ...terms } = event.data;
      if (!state.operation) return state;
      const { cohort: _cohort, ...kept } = state.operation;
      return { ...state, operation: { ...kept, ...terms }, changedOn: changedOn(state, event.effectiveOn) };
    }
    default:
      event satisfies never;
      return state;
  }
}

function changedOn({ changedOn: last }: OperationState, on: LocalDate): LocalDate {
  return last === undefined ? on : laterDate(last, on);
}
