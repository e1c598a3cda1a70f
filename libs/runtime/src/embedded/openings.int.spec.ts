import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SteppedClock } from '../common/clocks.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World } from '../testing/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld('builtin', new SteppedClock('2013-01-15T04:59:59Z'));
  await registerTestBuyer(world, ['routes'], '2013-01-02');
});
afterAll(() => world.stop());

it('without Temporal, the review opens at six in the morning of its day, as with it, and once', async () => {
  const { openings } = world.embedded;
  const opened = async () => (await world.events()).filter(({ type }) => type === 'ProgrammingReviewOpened').length;
  await openings.release();
  await openings.ensure();
  expect(await opened()).toBe(0);
  world.clock.moveTo('2013-01-15T05:00:00Z');
  await openings.ensure();
  await openings.ensure();
  expect(await opened()).toBe(1);
});
