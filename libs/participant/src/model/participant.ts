import { defineAggregate } from '@clausier/kernel';
import { participantEvents } from '../events/participant-events.js';
import { evolve } from './evolve.js';
import { unknownParticipant, type ParticipantState } from './state.js';

/** `participant-<ref>`: one person at one buyer. */
export const participant = defineAggregate({
  category: 'participant',
  events: participantEvents,
  initial: unknownParticipant,
  evolve,
  buyerOf: (_id, { buyer }: ParticipantState, data?: { readonly buyer?: string }) => buyer ?? data?.buyer,
});
