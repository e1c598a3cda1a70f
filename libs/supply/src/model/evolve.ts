import type { RecordedEvent } from '@clausier/kernel';
import type { supplyEvents } from '../events/supply-events.js';
import type { SupplyLine, SupplyState } from './state.js';

/** How each event moves a canteen's quarter. */
export function evolve(state: SupplyState, event: RecordedEvent<typeof supplyEvents>): SupplyState {
  switch (event.type) {
    case 'SuppliesDeclared': {
      const { buyer, canteen, quarter } = event.data;
      const lines = event.data.lines.map((line): SupplyLine => ({
        ...line,
        status: 'declared',
        declaredBy: event.actor.id,
        declaredOn: event.effectiveOn,
      }));
      return { buyer, canteen, quarter, lines: [...state.lines, ...lines] };
    }
    case 'SuppliesValidated': {
      const validated = new Set(event.data.lines);
      const lines = state.lines.map((line): SupplyLine =>
        validated.has(line.line) ? { ...line, status: 'validated', validatedOn: event.effectiveOn } : line,
      );
      return { ...state, lines };
    }
    default:
      event satisfies never;
      return state;
  }
}
