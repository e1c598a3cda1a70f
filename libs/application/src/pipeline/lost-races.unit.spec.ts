import { describe, expect, test } from '@jest/globals';
import { participantEvents } from '@clausier/participant';
import { StreamStates } from '../log/stream-states.js';
import { grant, registered } from '../testing/buyer.js';
import { clausier, registry } from '../testing/clausier.js';
import { running } from '../testing/evaluated-contract.js';
import { raced } from '../testing/races.js';
import { Pipeline } from './pipeline.js';

const NOW = '2026-06-15T09:00:00Z';
const grantTo = (actor: string) => ({ grant: `g_${actor}`, actor, role: 'essOfficer' });

describe('commands that meet on one stream', () => {
  test('are decided one after the other, however many come at once', async () => {
    const at = clausier(NOW);
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'));
    const actors = Array.from({ length: 30 }, (_, i) => `a${i}`);
    const outcomes = await Promise.all(actors.map((actor) => at.send('buyer/illu/GrantRole', grantTo(actor))));
    expect(outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.revision : outcome.kind))).toEqual(
      actors.map((_, i) => 4 + i),
    );
  });

  test('of two processes are both decided: the slower sees what the faster did', async () => {
    const at = clausier(NOW);
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'));
    const { store, clock, vault } = at;
    const other = new Pipeline({ store, states: new StreamStates(store), registry, clock }, vault);
    const slice = registry.sliceNamed('buyer', 'GrantRole');
    if (!slice) throw new Error('no GrantRole');
    const identity = { actorId: 'alice', role: 'essHead' as const };
    const there = (actor: string, idempotencyKey: string) =>
      other.execute({ slice, id: 'illu', body: grantTo(actor), identity, idempotencyKey });

    const [here, elsewhere] = await Promise.all([
      at.send('buyer/illu/GrantRole', grantTo('agent2')),
      there('agent3', 'other1'),
    ]);
    expect([here, elsewhere]).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(await at.events('buyer-illu')).toHaveLength(6);

    const same = await Promise.all([
      at.send('buyer/illu/GrantRole', grantTo('agent4')),
      there('agent4', 'other2'),
      at.send('buyer/illu/GrantRole', { ...grantTo('agent4'), role: 'dpo' }),
    ]);
    expect(same.map(({ kind }) => kind).sort()).toEqual(['done', 'refused', 'unchanged']);
    expect(await at.events('buyer-illu')).toHaveLength(7);
  });

  test('under one key of one actor in two processes give one answer', async () => {
    const at = clausier(NOW);
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'));
    const { store, clock, vault } = at;
    const other = new Pipeline({ store, states: new StreamStates(store), registry, clock }, vault);
    const slice = registry.sliceNamed('buyer', 'GrantRole');
    if (!slice) throw new Error('no GrantRole');
    const twin = {
      slice,
      id: 'illu',
      body: grantTo('agent2'),
      identity: { actorId: 'alice', role: 'essHead' as const },
    };
    const both = await Promise.all([
      at.pipeline.execute({ ...twin, idempotencyKey: 'k' }),
      other.execute({ ...twin, idempotencyKey: 'k' }),
    ]);
    expect(both).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(both.map((outcome) => outcome.kind === 'done' && outcome.commandId)).toEqual(
      Array(2).fill(both[0].kind === 'done' && both[0].commandId),
    );
    expect(await at.events('buyer-illu')).toHaveLength(5);
  });
});

describe('a lost race', () => {
  test('over rights ends in a refusal of access: the grant is read again, not remembered', async () => {
    let once = true;
    const at = clausier(
      NOW,
      raced(async () => {
        if (!once) return;
        once = false;
        await at.send('buyer/illu/RevokeRole', { grant: 'alice_essHead' }, { as: 'anna' });
      }),
    );
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'), grant('anna', 'essHead'));
    // The command writes on the stream of the convention and only checks that of the buyer.
    const body = { buyer: 'illu', body: 'plie', officialName: 'Convention PLIE' };
    expect(await at.send('convention/v1/SignConvention', body)).toEqual({ kind: 'notFound' });
    expect(await at.events('convention-v1')).toEqual([]);
  });

  test('that never ends gives up, says so, and leaves nothing in the vault', async () => {
    let tries = 0;
    const at = clausier(
      NOW,
      raced(async () => {
        await at.given('buyer-illu', '2026-06-15', grant(`n${++tries}`, 'guest'));
      }),
    );
    const cora = grant('cora', 'correspondent', { supplier: 's1' });
    await at.given('buyer-illu', '2026-01-01', ...registered(), cora);
    await at.given('contract-p1', '2026-01-20', ...running);
    const personal = { familyName: 'Exemple', givenName: 'Ada', birthDate: '1990-02-28' };
    const outcome = await at.send(
      'participant/x1/ProposeParticipant',
      { buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1', personal },
      { as: 'cora', role: 'correspondent' },
    );
    expect(outcome).toEqual({ kind: 'contended' });
    expect(tries).toBe(12);
    expect(await at.events('participant-x1')).toEqual([]);
    expect(await at.vault.entries('participant-x1')).toEqual([]);
  });

  test('against the revision the sender asked for is stale, and what was kept is taken back', async () => {
    let once = true;
    const at = clausier(
      NOW,
      raced(async () => {
        if (once)
          await at.given(
            'participant-x1',
            '2026-06-15',
            ...[participantEvents.ParticipantProposed({ buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1' })],
          );
        once = false;
      }),
    );
    const cora = grant('cora', 'correspondent', { supplier: 's1' });
    await at.given('buyer-illu', '2026-01-01', ...registered(), cora);
    await at.given('contract-p1', '2026-01-20', ...running);
    const personal = { familyName: 'Exemple', givenName: 'Ada', birthDate: '1990-02-28' };
    const outcome = await at.send(
      'participant/x1/ProposeParticipant',
      { buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1', personal },
      { as: 'cora', role: 'correspondent', ifMatch: -1 },
    );
    expect(outcome).toEqual({ kind: 'stale', expected: -1, actual: 0 });
    expect(await at.vault.entries('participant-x1')).toEqual([]);
  });
});
