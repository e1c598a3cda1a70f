import { defineAggregate, streamName } from '@clausier/kernel';
import { supplyEvents } from '../events/supply-events.js';
import { partsOfSupplyId } from './supply-id.js';
import { emptyQuarter, type SupplyLine, type SupplyState } from './state.js';

export const supply = defineAggregate({
  category: 'supply',
  events: supplyEvents,
  initial: emptyQuarter,
  evolve: (state: SupplyState, event): SupplyState => {
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
  },
  buyerOf: (id) => {
    const parts = partsOfSupplyId(id);
    return parts && { sameAs: streamName('canteen', parts.canteen) };
  },
});
