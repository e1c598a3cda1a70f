import { describe, expect, it } from '@jest/globals';
import { addMonths, localDateOf } from '@clausier/calendar';
import { SteppedClock } from '../common/clocks.js';
import { RandomCourse } from '../testing/random-course/course.js';
import { instantOf } from '../testing/random-course/instants.js';
import { Tape } from '../testing/random-course/tape.js';
import { waitingForNobody } from '../testing/random-course/waiting.js';
import { openWorld } from '../testing/world.js';

/** Other courses, and longer ones: `CLAUSIER_COURSES=11,12 CLAUSIER_COURSE_STEPS=300`. */
const SEEDS = (process.env['CLAUSIER_COURSES'] ?? '1,2,3').split(',').map(Number);
const STEPS = Number(process.env['CLAUSIER_COURSE_STEPS'] ?? 50);
const QUIET_MONTHS = 24;
const LIMIT_MS = 300_000;

describe('Whatever people did, two quiet years later every process has ended, or waits for somebody who is told', () => {
  it.each(SEEDS)(
    'in the course that chance draws from %i',
    async (seed) => {
      const world = await openWorld('builtin', new SteppedClock('2026-01-15T08:00:00Z'));
      const course = new RandomCourse(world, new Tape(seed));
      try {
        await course.prepare();
        for (let step = 0; step < STEPS; step++) await course.step();
        const quiet = addMonths(localDateOf(world.clock.now(), 'Europe/Paris'), QUIET_MONTHS);
        await world.time.moveTo(instantOf(quiet, 0));
        expect({ alarms: world.alarms, waitingForNobody: await waitingForNobody(world) }).toEqual({
          alarms: [],
          waitingForNobody: [],
        });
      } catch (error) {
        throw new Error(`${String(error)}\nafter:\n${course.accepted.join('\n')}`, { cause: error });
      } finally {
        await world.stop();
      }
    },
    LIMIT_MS,
  );
});
