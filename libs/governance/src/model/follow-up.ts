import { defineAggregate } from '@clausier/kernel';
import { followUpEvents } from '../events/follow-up.js';
import { evolve } from './evolve-follow-up.js';
import { nothingFollowed } from './follow-up-state.js';

/** `followUp-<process>.<entity>`: what a process asked, sent and did about one entity. */
export const followUp = defineAggregate({
  category: 'followUp',
  events: followUpEvents,
  initial: nothingFollowed,
  evolve,
});
