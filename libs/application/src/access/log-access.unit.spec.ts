import { describe, expect, test } from '@jest/globals';
import { buyerEvents } from '@clausier/directory';
import { followUpEvents, mandateEvents } from '@clausier/governance';
import type { StreamName } from '@clausier/kernel';
import { TEST_ACT } from '@clausier/testing';
import { TODAY, accessWorld, grantMe } from '../testing/access-world.js';
import { LogAccess } from './log-access.js';

const sent = followUpEvents.NotificationSent({ kind: 'reminder', subject: 'l1', occurrence: 'first', ...TEST_ACT });

async function readable(of: Awaited<ReturnType<typeof accessWorld>>): Promise<readonly StreamName[] | undefined> {
  const may = await new LogAccess(of.states, of.clock, of.registry.aggregate).readableBy('a1', await of.store.head());
  if (!may) return undefined;
  const streams = [...new Set((await of.events()).map(({ stream }) => stream))];
  const found = await Promise.all(streams.map(may));
  return streams.filter((_stream, i) => found[i]);
}

describe('the log as an auditor reads it', () => {
  test('is that of the buyers where it holds the right', async () => {
    const world = await accessWorld();
    await grantMe(world, 'auditor', {}, '2026-01-01');
    const vote = (buyer: string) =>
      mandateEvents.MandateRecorded({ buyer, family: 'both', body: 'council', officialName: 'Vote' });
    await world.given('mandate-m1', TODAY, vote('illu'));
    await world.given('mandate-m9', TODAY, vote('other'));
    for (const entity of ['p1', 'p9']) await world.given(`followUp-tendering.${entity}`, TODAY, sent);
    expect(await readable(world)).toEqual([
      ...['buyer-illu', 'contract-p1', 'participant-x1', 'contract-p2', 'participant-x2', 'canteen-k1', 'canteen-k2'],
      ...['operation-o1', 'operation-o2', 'mandate-d1'],
      ...['convention-v1', 'mandate-m1', 'followUp-tendering.p1'],
    ]);
  });

  test.each([
    ['never given', []],
    ['gone since yesterday', [['auditor', '2026-01-01', '2026-06-14']]],
    ['from tomorrow on', [['auditor', '2026-06-16']]],
    ['of another role', [['essHead', '2026-01-01']]],
  ] as const)('is closed to one whose right was %s', async (_title, rights) => {
    const world = await accessWorld();
    for (const [role, from, until] of rights) await grantMe(world, role, {}, from, until);
    await world.given(
      'buyer-illu',
      '2026-01-01',
      buyerEvents.RoleGranted({ grant: 'g', actor: 'her', role: 'auditor' }),
    );
    expect(await readable(world)).toBeUndefined();
  });
});
