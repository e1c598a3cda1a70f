import { defineAggregate } from '@clausier/kernel';
import { participantEvents } from '../events/participant-events.js';
import { evolve } from './evolve.js';
import { unknownParticipant } from './state.js';

/** `participant-<ref>`: one person at one buyer. */
export const participant = defineAggregate({
  category: 'participant',
  events: participantEvents,
  initial: unknownParticipant,
  evolve,
});
