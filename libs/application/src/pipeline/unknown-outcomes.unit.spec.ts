import { describe, expect, test } from '@jest/globals';
import { participantEvents } from '@clausier/participant';
import { memoryEventStore } from '@clausier/testing';
import { StreamStates } from '../log/stream-states.js';
import { grant } from '../testing/buyer.js';
import { registry, type Clausier, type Parts } from '../testing/clausier.js';
import { ada, correspondent, eve, path, proposal, world } from '../testing/proposals.js';
import { Pipeline } from './pipeline.js';

/** A log whose next append fails, before or after it wrote. */
function failingOnce(when: { wrote?: boolean; armed: boolean }): Parts {
  return {
    store: (clock) => {
      const store = memoryEventStore({ clock });
      return {
        ...store,
        append: async (request) => {
          if (!when.armed || request.commandId.startsWith('given')) return store.append(request);
          when.armed = false;
          if (when.wrote) await store.append(request);
          throw new Error('disk I/O error');
        },
      };
    },
  };
}

describe('an append that fails says nothing about its outcome', () => {
  test.each([false, true])('so the entry stays, and only the same content may follow (written: %s)', async (wrote) => {
    const when = { armed: false, wrote };
    const at = await world(failingOnce(when));
    const propose = (personal: object) => at.send(path, { ...proposal, personal }, { ...correspondent, key: 'k1' });
    when.armed = true;
    await expect(propose(ada)).rejects.toThrow('disk I/O error');
    const entries = async () => (await at.vault.entries('participant-x1')).map(({ data }) => data);
    expect(await entries()).toEqual([ada]);

    expect(await propose(eve)).toEqual({ kind: 'keyReused' });
    expect(await entries()).toEqual([ada]);
    expect(await propose(ada)).toMatchObject({ kind: 'done', replayed: wrote });
    expect(await entries()).toEqual([ada]);
    expect(await at.events('participant-x1')).toHaveLength(1);
  });

  test('a retry that is refused does not drop what may belong to the first attempt', async () => {
    const when = { armed: false };
    const at = await world(failingOnce(when));
    const propose = () => at.send(path, { ...proposal, personal: ada }, { ...correspondent, key: 'k1' });
    when.armed = true;
    await expect(propose()).rejects.toThrow('disk I/O error');
    await at.given('buyer-illu', '2026-06-14', grant('zoe', 'essHead'));
    expect(await at.send(path, { ...proposal, personal: ada }, { ...correspondent, key: 'k1', ifMatch: 4 })).toEqual({
      kind: 'stale',
      expected: 4,
      actual: -1,
    });
    expect(await at.vault.entries('participant-x1')).toHaveLength(1);
  });

  test('nor does one that loses a race and is then refused', async () => {
    const failing = { armed: false };
    const racing = { armed: false };
    const at: Clausier = await world({
      store: (clock) => {
        const store = failingOnce(failing).store?.(clock) ?? memoryEventStore({ clock });
        return {
          ...store,
          append: async (request) => {
            if (racing.armed && !request.commandId.startsWith('given')) {
              racing.armed = false;
              await at.given('participant-x1', '2026-06-15', participantEvents.ParticipantProposed(proposal));
            }
            return store.append(request);
          },
        };
      },
    });
    const send = () => at.send(path, { ...proposal, personal: ada }, { ...correspondent, key: 'k1', ifMatch: -1 });
    failing.armed = true;
    await expect(send()).rejects.toThrow('disk I/O error');
    racing.armed = true;
    expect(await send()).toEqual({ kind: 'stale', expected: -1, actual: 0 });
    expect(await at.vault.entries('participant-x1')).toHaveLength(1);
  });
});

test('a command that another process does meanwhile is answered as done, and its data stay', async () => {
  const twin = { go: async (): Promise<unknown> => undefined };
  const at: Clausier = await world({
    store: (clock) => {
      const store = memoryEventStore({ clock });
      return {
        ...store,
        findCommand: async (commandId) => {
          const known = await store.findCommand(commandId);
          const { go } = twin;
          twin.go = async () => undefined;
          await go();
          return known;
        },
      };
    },
  });
  const { store, clock, vault } = at;
  const elsewhere = new Pipeline({ store, states: new StreamStates(store), registry, clock }, vault);
  const slice = registry.sliceNamed('participant', 'ProposeParticipant');
  if (!slice) throw new Error('no ProposeParticipant');
  const body = { ...proposal, personal: ada };
  const identity = { actorId: 'cora', role: 'correspondent' as const };
  twin.go = () => elsewhere.execute({ slice, id: 'x1', body, identity, idempotencyKey: 'k1' });
  expect(await at.send(path, body, { ...correspondent, key: 'k1' })).toMatchObject({ kind: 'done', replayed: true });
  expect(await at.events('participant-x1')).toHaveLength(1);
  expect(await vault.entries('participant-x1')).toHaveLength(1);
});
