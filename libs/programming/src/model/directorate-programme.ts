import { defineAggregate } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { evolve } from './evolve-directorate-programme.js';
import { emptyProgramme } from './directorate-programme-state.js';
import { parseProgrammeId } from './ids.js';

/** `directorateProgramme-<buyer>.<year>.<directorate>`: what one directorate means to buy in a year. */
export const directorateProgramme = defineAggregate({
  category: 'directorateProgramme',
  events: directorateProgrammeEvents,
  initial: emptyProgramme,
  evolve,
  buyerOf: (id) => parseProgrammeId(id)?.buyer,
});
