import type { EventData, LocalDate } from '@clausier/kernel';
import type { participantEvents } from '../events/participant-events.js';
import type { ParticipantState } from './state.js';

type Absorption = EventData<typeof participantEvents.ParticipantAbsorbed>;

/** What is known of a person under a reference that goes, as the one that stays takes it over. */
export function knownOf(state: ParticipantState): Omit<Absorption, 'reference' | 'contract'> {
  return {
    earlier: aliasesOf(state),
    proposals: state.proposals.map(({ of: _, ...proposal }) => proposal),
    notices: state.notices.map(({ of: _, ...notice }) => notice),
    eligibilities: state.eligibilities.map(({ contract, route, from, until }) => ({ contract, route, from, until })),
    ...optionalEnd(extendedUntil(state)),
    exits: state.exits.map(({ of: _, ...exit }) => exit),
  };
}

export function absorb(state: ParticipantState, { reference, earlier, extendedUntil, ...known }: Absorption) {
  const marked = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, of: reference }));
  return {
    ...state,
    proposals: [...state.proposals, ...marked(known.proposals)],
    notices: [...state.notices, ...marked(known.notices)],
    eligibilities: [...state.eligibilities, ...marked(known.eligibilities)],
    exits: [...state.exits, ...marked(known.exits)],
    absorbed: [...(state.absorbed ?? []), { reference, earlier, ...optionalEnd(extendedUntil) }],
  };
}

export function release(state: ParticipantState, reference: string): ParticipantState {
  const others = <T extends { readonly of?: string }>(items: readonly T[]) =>
    items.filter((item) => item.of !== reference);
  return {
    ...state,
    proposals: others(state.proposals),
    notices: others(state.notices),
    eligibilities: others(state.eligibilities),
    exits: others(state.exits),
    absorbed: (state.absorbed ?? []).filter((one) => one.reference !== reference),
  };
}

/** Every reference that was merged into this one, directly or before. */
export function aliasesOf({ absorbed = [] }: ParticipantState): readonly string[] {
  return absorbed.flatMap(({ reference, earlier }) => [reference, ...earlier]);
}

/** Last day of the person's own eligibility by its last extension, under whichever of its references. */
export function extendedUntil(state: ParticipantState): LocalDate | undefined {
  const ends = [state.extendedUntil, ...(state.absorbed ?? []).map((one) => one.extendedUntil)];
  return ends
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
}

function optionalEnd(end: LocalDate | undefined): { readonly extendedUntil?: LocalDate } {
  return end === undefined ? {} : { extendedUntil: end };
}
