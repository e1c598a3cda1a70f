import type { RecordedEvent } from '@clausier/kernel';
import type { supplyEvents } from '../events/supply-events.js';
import type { RecordedLine, SupplyLine, SupplyState } from './state.js';

type SupplyEvent = RecordedEvent<typeof supplyEvents>;
type Of<T extends SupplyEvent['type']> = Extract<SupplyEvent, { readonly type: T }>;

/** How each event moves a canteen's quarter. */
export function evolve(state: SupplyState, event: SupplyEvent): SupplyState {
  switch (event.type) {
    case 'SuppliesDeclared': {
      const { buyer, canteen, quarter, lines } = event.data;
      const entry = entryOf(event);
      return { buyer, canteen, quarter, lines: [...state.lines, ...lines.map((line) => ({ ...line, ...entry }))] };
    }
    case 'SuppliesReplaced':
      return replaced(state, event);
    case 'SuppliesWithdrawn':
      return change(state, event.data.lines, { status: 'withdrawn', withdrawnOn: event.effectiveOn });
    case 'SuppliesValidated':
      return change(state, event.data.lines, { status: 'validated', validatedOn: event.effectiveOn });
    case 'SuppliesCorrected':
      return corrected(state, event);
    default:
      event satisfies never;
      return state;
  }
}

function entryOf({ actor, effectiveOn }: SupplyEvent) {
  return { status: 'declared', declaredBy: actor.id, declaredOn: effectiveOn, earlier: [], corrections: [] } as const;
}

function replaced(state: SupplyState, event: Of<'SuppliesReplaced'>): SupplyState {
  const entry = entryOf(event);
  const anew = new Map(event.data.lines.map((line) => [line.line, line]));
  const lines = state.lines.map((known): SupplyLine => {
    const line = anew.get(known.line);
    return line ? { ...line, ...entry, earlier: [...known.earlier, recordedOf(known)] } : known;
  });
  return { ...state, lines };
}

function recordedOf(known: SupplyLine): RecordedLine {
  const { status: _, declaredBy: _by, declaredOn: _on, earlier: _earlier, corrections: _corrections, ...line } = known;
  return line;
}

function corrected(state: SupplyState, event: Of<'SuppliesCorrected'>): SupplyState {
  const { effectiveOn: correctedOn, position } = event;
  const lines = state.lines.map((known): SupplyLine => {
    const own = event.data.lines.filter(({ corrects }) => corrects === known.line);
    const corrections = own.map(({ corrects: _, ...correction }) => ({ ...correction, correctedOn, position }));
    return corrections.length === 0 ? known : { ...known, corrections: [...known.corrections, ...corrections] };
  });
  return { ...state, lines };
}

function change(state: SupplyState, named: readonly string[], to: Partial<SupplyLine>): SupplyState {
  const lines = state.lines.map((known) => (named.includes(known.line) ? { ...known, ...to } : known));
  return { ...state, lines };
}
