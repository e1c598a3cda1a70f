import { beforeEach, describe, expect, test } from '@jest/globals';
import { memoryEventStore } from '@clausier/testing';
import { grant, registered } from '../testing/buyer.js';
import { clausier, registry, type Clausier } from '../testing/clausier.js';
import { running } from '../testing/evaluated-contract.js';
import { actId } from './command-ids.js';
import { explain } from './explain.js';
import type { CommandOutcome } from './outcome.js';

function doneId(outcome: CommandOutcome): string {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.commandId;
}

describe('what a command rested on', () => {
  let at: Clausier;
  beforeEach(async () => {
    at = clausier('2026-01-20T09:00:00Z');
    const art = grant('art', 'directorateAgent', { directorate: 'roads' });
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'), art);
  });
  const agent = { as: 'art', role: 'directorateAgent' } as const;
  const need = {
    ...{ officialName: 'Peinture', family: 'insertion', category: 'suppliesServices', group: 'paint' },
    ...{ plannedLaunchOn: '2026-09-01', durationMonths: 12 },
    lots: [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents: 12_000_000 }],
  };
  const openReview = () => at.send('programmingReview/illu.2026/OpenProgrammingReview', {});
  const declare = (purchase: string) =>
    at.send('directorateProgramme/illu.2026.roads/DeclarePurchase', { ...need, purchase }, agent);

  test('is shown as it stood then, whatever came after: states, soft facts, rules of the day', async () => {
    await openReview();
    await declare('p1');
    const before = (await at.store.head()).position;
    const id = doneId(await declare('p2'));
    await declare('p3');
    const explained = await explain(at, id);
    if (!explained) throw new Error('nothing explained');

    expect(explained.position).toBe(before);
    expect(explained.holds).toBe(true);
    expect(explained.events.map(({ type }) => type)).toEqual(['PurchaseDeclared']);
    expect(explained.softFacts).toEqual({
      codeHolder: {},
      groupValue: { members: [{ purchase: 'p1', estimatedValueCents: 12_000_000 }] },
    });
    const [own] = explained.streams;
    expect(own).toMatchObject({
      ...{ stream: 'directorateProgramme-illu.2026.roads', revision: 0, found: 0 },
      state: { purchases: [{ purchase: 'p1' }] },
    });
    expect(explained.streams.map(({ stream }) => stream)).toContain('programmingReview-illu.2026');
    expect(explained.rules).toHaveLength(1);
    expect(explained.rules[0]?.on).toBe('2026-01-20');
    const threshold = explained.rules[0]?.inForce.find(({ id: rule }) => rule.startsWith('threshold.'));
    expect(threshold?.version).toMatch(/^2026-01-01/);
  });

  test('is found by any of its events', async () => {
    const id = doneId(await openReview());
    const log = await at.events();
    const events = log.filter(({ commandId }) => commandId === id);
    const explained = await explain(at, id);
    for (const { eventId } of events) expect(await explain(at, eventId)).toEqual(explained);
    expect(await explain(at, 'unknown')).toBeUndefined();
  });

  test('is found beyond the first page of the log', async () => {
    for (let i = 0; i < 12; i++)
      await at.given(
        'buyer-illu',
        '2026-01-02',
        ...Array.from({ length: 100 }, (_, n) => grant(`a${i}x${n}`, 'guest')),
      );
    const id = doneId(await openReview());
    const eventId = (await at.events('programmingReview-illu.2026'))[0]?.eventId ?? '';
    expect((await explain(at, eventId))?.commandId).toBe(id);
  });

  test('of an act of a process includes the record of the act', async () => {
    const identity = {
      buyer: 'illu',
      process: 'annualProgrammingReview',
      entity: 'illu.2026',
      kind: 'opening',
      subject: '2026',
      occurrence: 'schedule',
    } as const;
    const command = { aggregate: 'programmingReview', name: 'OpenProgrammingReview', id: 'illu.2026', data: {} };
    const told = { dueAt: '2026-01-15T05:00:00Z', performedBy: 'sentinel', summary: 'ouverture' } as const;
    const id = actId(identity);
    doneId(await at.pipeline.perform({ ...identity, ...told, id, command }));
    const explained = await explain(at, id);
    expect(explained).toMatchObject({ commandId: id, holds: true });
    expect(explained?.streams.map(({ stream, revision }) => [stream, revision])).toEqual([
      ['programmingReview-illu.2026', -1],
      ['buyer-illu', 4],
      ['followUp-annualProgrammingReview.illu.2026', -1],
    ]);
    expect(explained?.events.map(({ type }) => type)).toEqual(['ProgrammingReviewOpened', 'ActPerformed']);
  });

  test('shows nothing personal: that never came into the log', async () => {
    at.clock.set('2026-06-15T09:00:00Z');
    await at.given('contract-p1', '2026-01-20', ...running);
    await at.given('buyer-illu', '2026-01-01', grant('cora', 'correspondent', { supplier: 's1' }));
    const personal = { familyName: 'Exemple', givenName: 'Ada', birthDate: '1990-02-28' };
    const id = doneId(
      await at.send(
        'participant/x1/ProposeParticipant',
        { buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1', personal },
        { as: 'cora', role: 'correspondent' },
      ),
    );
    const explained = await explain(at, id);
    expect(explained).toMatchObject({ holds: true, events: [{ type: 'ParticipantProposed' }] });
    expect(JSON.stringify(explained)).not.toMatch(/Exemple|Ada|1990-02-28/);
  });

  test.each([
    ['what was there', 2, true, true],
    ['a revision that the log does not have there', 3, true, false],
    ['a revision that others had passed', 0, true, false],
    ['nothing of a stream it wrote to', 2, false, false],
  ])('when its basis records %s: whether it holds', async (_title, seen, own, holds) => {
    const { clock } = at;
    const store = memoryEventStore({ clock });
    const world = clausier(clock.now(), { store: () => store });
    await world.given('buyer-illu', '2026-01-01', ...registered());
    await world.given('convention-v1', '2026-01-01', grant('x', 'guest'));
    const others = [{ stream: 'buyer-illu', revision: seen }];
    const ownSeen = [{ stream: 'convention-v1', revision: 0 }];
    await store.append({
      commandId: 'forged',
      fingerprint: 'f',
      actor: { kind: 'human', id: 'eve', roles: [] },
      correlationId: 'forged',
      causationId: 'forged',
      basis: { position: '4', streams: own ? [...ownSeen, ...others] : others, values: {} },
      checks: [],
      writes: [
        {
          stream: 'convention-v1',
          expected: 0,
          events: [{ eventId: 'e', type: 'ConventionEnded', schemaVersion: 1, effectiveOn: '2026-01-02', data: {} }],
        },
      ],
    });
    expect(await explain({ store, registry }, 'forged')).toMatchObject({ holds });
  });
});
