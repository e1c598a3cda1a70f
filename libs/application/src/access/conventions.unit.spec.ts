import { describe, expect, test } from '@jest/globals';
import { conventionEvents } from '@clausier/governance';
import { accessWorld, grantMe, received, sign, type Terms } from '../testing/access-world.js';
import { recordExit, refuseEligibility, signEvaluation, size } from '../testing/representative-commands.js';

/** Hours of a month of `p1`, which is assigned to the PLIE under convention v1. Today is 15 June 2026. */
const reviewed = (month: string) =>
  [`hours/p1.${month}/RejectHours`, { statement: 'h1', reason: 'evidenceMissing' }] as const;

async function facilitating(terms: Partial<Terms>) {
  const world = await accessWorld(false);
  await sign(world, 'v1', { buyer: 'illu', body: 'plie', from: '2025-01-01', ...terms });
  await grantMe(world, 'facilitator', { body: 'plie' }, '2025-01-01');
  return world;
}

describe('a facilitator works under its convention', () => {
  test.each([
    ['2025-01-01', undefined, '202605', 'in', 'in force without end'],
    ['2025-01-01', '2026-06-15', '202605', 'in', 'on its last day'],
    ['2026-06-15', undefined, '202605', 'in', 'on its first day'],
    ['2026-06-16', undefined, '202605', 'out', 'the day before it begins'],
    ['2025-01-01', '2026-06-14', '202605', 'in', 'ended yesterday: May was begun before'],
    ['2025-01-01', '2026-03-17', '202603', 'in', '90 days after its end'],
    ['2025-01-01', '2026-03-16', '202603', 'out', '91 days after its end'],
    ['2025-01-01', '2026-05-01', '202605', 'in', 'ended on the first day of the month'],
    ['2025-01-01', '2026-04-30', '202605', 'out', 'ended on the eve of the month'],
  ] as const)('from %s to %s, hours of %s: %s, %s', async (from, until, month, expected, _when) => {
    expect(await received(await facilitating({ from, until }), 'facilitator', ...reviewed(month))).toBe(expected);
  });

  test('ended before its term, it carries the periods begun before and no more', async () => {
    const world = await facilitating({ until: '2027-12-31' });
    await world.given('convention-v1', '2026-05-20', conventionEvents.ConventionEnded({}));
    expect(await received(world, 'facilitator', ...reviewed('202605'))).toBe('in');
    expect(await received(world, 'facilitator', ...reviewed('202606'))).toBe('out');
  });

  test('amended, it carries what its new days carry', async () => {
    const terms = { officialName: 'Convention', from: '2025-01-01', reason: 'Avenant n° 1.' };
    const amended = (until: string) => conventionEvents.ConventionAmended({ ...terms, until });
    const prolonged = await facilitating({ until: '2026-04-30' });
    expect(await received(prolonged, 'facilitator', ...reviewed('202605'))).toBe('out');
    await prolonged.given('convention-v1', '2026-05-04', amended('2026-12-31'));
    expect(await received(prolonged, 'facilitator', ...reviewed('202605'))).toBe('in');
    const shortened = await facilitating({ until: '2026-12-31' });
    await shortened.given('convention-v1', '2026-05-04', amended('2026-04-30'));
    expect(await received(shortened, 'facilitator', ...reviewed('202605'))).toBe('out');
  });

  test.each([
    ['2026-06-14', 'in', 'ended yesterday'],
    ['2026-04-02', 'in', 'ended on the day of the proposal'],
    ['2026-04-01', 'out', 'ended on the eve of the proposal'],
    ['2026-03-17', 'out', 'ended before'],
  ] as const)('until %s, the exit of somebody proposed on 2 April: %s, %s', async (until, expected, _when) => {
    const [path, body] = recordExit[0];
    expect(await received(await facilitating({ until }), 'facilitator', path, body)).toBe(expected);
  });

  test.each([
    ['judge an eligibility', refuseEligibility],
    ['sign an evaluation', signEvaluation],
    ['size a lot', size],
  ] as const)('ended, it lets nobody %s: that is no period begun before', async (_act, [[path, body]]) => {
    expect(await received(await facilitating({}), 'facilitator', path, body)).toBe('in');
    expect(await received(await facilitating({ until: '2026-06-14' }), 'facilitator', path, body)).toBe('out');
  });

  test.each([
    ['of another body', { body: 'team' }],
    ['with another buyer', { buyer: 'other' }],
  ])('%s it carries nothing', async (_title, terms) => {
    expect(await received(await facilitating(terms), 'facilitator', ...reviewed('202605'))).toBe('out');
  });

  test('that nobody signed carries nothing', async () => {
    const world = await accessWorld(false);
    await grantMe(world, 'facilitator', { body: 'plie' }, '2025-01-01');
    expect(await received(world, 'facilitator', ...reviewed('202605'))).toBe('out');
  });

  test('a second one takes over where the first ended, for sizing', async () => {
    const world = await facilitating({ until: '2025-12-31' });
    await sign(world, 'v2', { buyer: 'illu', body: 'plie', from: '2026-01-01' });
    expect(await received(world, 'facilitator', ...size[0])).toBe('in');
  });

  test('in-house, it needs none', async () => {
    const world = await accessWorld(false);
    await grantMe(world, 'facilitator', { body: 'team' }, '2025-01-01');
    for (const [path, body] of [reviewed('202605'), reviewed('202001'), refuseEligibility[0], size[0]])
      expect(await received(world, 'facilitator', path, body)).toBe('in');
  });
});
