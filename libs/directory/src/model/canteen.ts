import type { CanteenKind, FoodTerritory } from '@clausier/rulebook';
import { defineAggregate, type Aggregate, type LocalDate } from '@clausier/kernel';
import { canteenEvents, type CanteenEvent } from '../events/canteen.js';

export interface RegisteredCanteen {
  readonly buyer: string;
  readonly officialName: string;
  readonly kind: CanteenKind;
  readonly territory: FoodTerritory;
  readonly registeredOn: LocalDate;
}

export interface CanteenState {
  readonly canteen?: RegisteredCanteen;
}

export const canteenAggregate: Aggregate<CanteenState> = defineAggregate({
  category: 'canteen',
  events: canteenEvents,
  initial: {},
  evolve,
  buyerOf: (_id, { canteen }, data?: { readonly buyer?: string }) => data?.buyer ?? canteen?.buyer,
});

function evolve(state: CanteenState, event: CanteenEvent): CanteenState {
  switch (event.type) {
    case 'CanteenRegistered':
      return { canteen: { ...event.data, registeredOn: event.effectiveOn } };
    default:
      event.type satisfies never;
      return state;
  }
}
