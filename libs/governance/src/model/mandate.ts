import { defineAggregate, type Aggregate, type LocalDate } from '@clausier/kernel';
import {
  mandateEvents,
  type FIGURE_BASES,
  type FIGURE_UNITS,
  type MANDATE_FAMILIES,
  type MandateEvent,
  type VOTING_BODIES,
} from '../events/mandate.js';

export interface VotedMandate {
  readonly buyer: string;
  readonly family: (typeof MANDATE_FAMILIES)[number];
  readonly body: (typeof VOTING_BODIES)[number];
  readonly officialName: string;
  readonly votedOn: LocalDate;
}

export interface SourceFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: (typeof FIGURE_UNITS)[number];
  readonly basis: (typeof FIGURE_BASES)[number];
  readonly text: string;
}

export interface PointZero {
  readonly indicator: string;
  readonly value: number;
  readonly unit: (typeof FIGURE_UNITS)[number];
}

export interface MandateState {
  readonly mandate?: VotedMandate;
  /** Last reading of each figure, in order of first recording. */
  readonly sourceFigures: readonly SourceFigure[];
  readonly pointZeros: readonly PointZero[];
}

export const mandateAggregate: Aggregate<MandateState> = defineAggregate({
  category: 'mandate',
  events: mandateEvents,
  initial: { sourceFigures: [], pointZeros: [] } as MandateState,
  evolve,
  buyerOf: (_id, { mandate }, data?: { readonly buyer?: string }) => data?.buyer ?? mandate?.buyer,
});

function evolve(state: MandateState, event: MandateEvent): MandateState {
  switch (event.type) {
    case 'MandateRecorded':
      return { ...state, mandate: { ...event.data, votedOn: event.effectiveOn } };
    case 'SourceFigureRecorded':
      return { ...state, sourceFigures: withReading(state.sourceFigures, event.data) };
    case 'PointZeroRecorded':
      return { ...state, pointZeros: [...state.pointZeros, event.data] };
    default:
      event satisfies never;
      return state;
  }
}

function withReading(figures: readonly SourceFigure[], reading: SourceFigure): readonly SourceFigure[] {
  const known = figures.some(({ figure }) => figure === reading.figure);
  return known ? figures.map((one) => (one.figure === reading.figure ? reading : one)) : [...figures, reading];
}
