import type { MandateEvent } from '../events/mandate.js';
import type { MandateState, SourceFigure } from './mandate-state.js';

export function evolve(state: MandateState, event: MandateEvent): MandateState {
  switch (event.type) {
    case 'MandateRecorded':
      return { ...state, mandate: { ...event.data, votedOn: event.effectiveOn } };
    case 'MandateAmended': {
      const { reason: _, ...terms } = event.data;
      if (!state.mandate) return state;
      return { ...state, mandate: { ...state.mandate, ...terms, amendedOn: event.effectiveOn } };
    }
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
