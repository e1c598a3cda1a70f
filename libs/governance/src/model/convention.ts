import { defineAggregate, type Aggregate, type LocalDate } from '@clausier/kernel';
import { conventionEvents, type ConventionEvent } from '../events/convention.js';

export interface ConventionState {
  readonly buyer?: string;
  readonly body?: string;
  readonly officialName?: string;
  /** First day in force; absent until signed. */
  readonly from?: LocalDate;
  /** Last day in force, as signed or as ended. */
  readonly until?: LocalDate | undefined;
  readonly ended: boolean;
}

export const conventionAggregate: Aggregate<ConventionState> = defineAggregate({
  category: 'convention',
  events: conventionEvents,
  initial: { ended: false } as ConventionState,
  evolve,
  buyerOf: (_id, { buyer }, data?: { readonly buyer?: string }) => data?.buyer ?? buyer,
});

function evolve(state: ConventionState, event: ConventionEvent): ConventionState {
  switch (event.type) {
    case 'ConventionSigned':
      return { ...event.data, from: event.effectiveOn, ended: false };
    case 'ConventionEnded':
      return { ...state, until: event.effectiveOn, ended: true };
    default:
      event satisfies never;
      return state;
  }
}
