import type { RecordedEvent } from '@clausier/kernel';
import { absorb, release } from './merge.js';
import type { participantEvents } from '../events/participant-events.js';
import type { ParticipantState } from './state.js';

/** How each event moves what is known of a person. */
export function evolve(state: ParticipantState, event: RecordedEvent<typeof participantEvents>): ParticipantState {
  switch (event.type) {
    case 'ParticipantProposed': {
      const { buyer, ...proposal } = event.data;
      return { ...state, buyer, proposals: [...state.proposals, { ...proposal, proposedOn: event.effectiveOn }] };
    }
    case 'ParticipantInformed':
      return { ...state, notices: [...state.notices, { ...event.data, informedOn: event.effectiveOn }] };
    case 'EligibilityConfirmed':
      return { ...state, eligibilities: [...state.eligibilities, event.data] };
    case 'EligibilityExtended': {
      const { until } = event.data;
      const extended = state.eligibilities.map((known) =>
        known.route === 'person' ? { ...known, until, extensions: (known.extensions ?? 0) + 1 } : known,
      );
      return { ...state, eligibilities: extended, extendedUntil: until };
    }
    case 'EligibilityRefused':
      return { ...state, refusals: [...state.refusals, { ...event.data, refusedOn: event.effectiveOn }] };
    case 'ExitRecorded':
      return { ...state, exits: [...state.exits, { ...event.data, recordedOn: event.effectiveOn }] };
    case 'ParticipantIdentityCorrected':
      return state;
    case 'ParticipantMerged':
      return { ...state, mergedInto: { reference: event.data.into, mergedOn: event.effectiveOn } };
    case 'ParticipantAbsorbed':
      return absorb(state, event.data);
    case 'ParticipantMergeUndone': {
      const { mergedInto: _, ...own } = state;
      return own;
    }
    case 'ParticipantReleased':
      return release(state, event.data.reference);
    default:
      event satisfies never;
      return state;
  }
}
