import { defineAggregate, type Aggregate, type FieldValues, type LocalDate } from '@clausier/kernel';
import { operationEvents, type OperationEvent, type memberShape, type operationShape } from '../events/operation.js';

export type OperationMember = FieldValues<typeof memberShape> & { readonly attachedOn: LocalDate };

export interface OperationState {
  /** Absent until defined. */
  readonly operation?: FieldValues<typeof operationShape> & { readonly definedOn: LocalDate };
  /** In order of first attachment, each with its last value and date. */
  readonly members: readonly OperationMember[];
}

export const operationAggregate: Aggregate<OperationState> = defineAggregate({
  category: 'operation',
  events: operationEvents,
  initial: { members: [] } as OperationState,
  evolve,
  buyerOf: (_id, { operation }, data?: { readonly buyer?: string }) => data?.buyer ?? operation?.buyer,
});

function evolve(state: OperationState, event: OperationEvent): OperationState {
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
