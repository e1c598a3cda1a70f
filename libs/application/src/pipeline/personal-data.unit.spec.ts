import { beforeEach, describe, expect, test } from '@jest/globals';
import { conventionEvents } from '@clausier/governance';
import { memoryEventStore } from '@clausier/testing';
import { grant, registered } from '../testing/buyer.js';
import { clausier, type Clausier, type Parts } from '../testing/clausier.js';
import { running } from '../testing/evaluated-contract.js';

const NOW = '2026-06-15T09:00:00Z';
const path = 'participant/x1/ProposeParticipant';
const proposal = { buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1' };
const ada = { familyName: 'Exemple', givenName: 'Ada', birthDate: '1990-02-28' };
const eve = { ...ada, givenName: 'Ève' };
const correspondent = { as: 'cora', role: 'correspondent' as const };

async function world(parts: Parts = {}): Promise<Clausier> {
  const made = clausier(NOW, parts);
  const rights = [grant('cora', 'correspondent', { supplier: 's1' }), grant('fay', 'facilitator', { body: 'plie' })];
  await made.given('buyer-illu', '2026-01-01', ...registered(), ...rights);
  const terms = { buyer: 'illu', body: 'plie', officialName: 'Convention PLIE' };
  await made.given('convention-v1', '2026-01-02', conventionEvents.ConventionSigned(terms));
  await made.given('contract-p1', '2026-01-20', ...running);
  return made;
}

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

describe('what a command brings for the vault', () => {
  let at: Clausier;
  const propose = (personal: object | undefined, key = 'k1', data: object = proposal) =>
    at.send(path, personal === undefined ? data : { ...data, personal }, { ...correspondent, key });
  const kept = async () => (await at.vault.entries('participant-x1')).map(({ data }) => data);
  beforeEach(async () => {
    at = await world();
  });

  test('is in the vault once the command is done, and nowhere in the log', async () => {
    expect(await propose(ada)).toMatchObject({ kind: 'done', replayed: false });
    expect(await kept()).toEqual([ada]);
    expect(JSON.stringify(await at.events())).not.toMatch(/Exemple|Ada|1990-02-28/);
  });

  test('leaves no hash in the log either: two persons, one fingerprint', async () => {
    await propose(ada);
    const [first] = await at.events('participant-x1');
    const other = await world();
    await other.send(path, { ...proposal, personal: eve }, { ...correspondent, key: 'k1' });
    const id = first?.commandId ?? '';
    const fingerprint = (await at.store.findCommand(id))?.fingerprint;
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await other.store.findCommand(id))?.fingerprint).toBe(fingerprint);
  });

  test('is asked for where the command cannot do without', async () => {
    expect(await propose(undefined)).toEqual({
      kind: 'invalid',
      errors: [{ path: 'personal', message: 'champ obligatoire' }],
    });
    expect(await propose({ ...ada, birthDate: '1990-02-30' })).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'personal.birthDate' }],
    });
    expect(await at.events('participant-x1')).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('the same again is the same answer', async () => {
    const first = await propose(ada);
    expect(await propose(ada)).toEqual({ ...first, replayed: true });
    expect(await kept()).toEqual([ada]);
  });

  test.each([
    ['another person', eve, proposal],
    ['another command', ada, { ...proposal, lot: 'l2' }],
  ])('%s under a used key is refused, and what was kept stays', async (_title, personal, data) => {
    await propose(ada);
    expect(await propose(personal, 'k1', data)).toEqual({ kind: 'keyReused' });
    expect(await kept()).toEqual([ada]);
    expect(await at.events('participant-x1')).toHaveLength(1);
  });

  test('criteria under the key of a confirmation without any are refused, and the other way round', async () => {
    await propose(ada);
    const confirm = (key: string, personal?: object) =>
      at.send(
        'participant/x1/ConfirmEligibility',
        { contract: 'p1', route: 'person', from: '2026-06-15', ...(personal ? { personal } : {}) },
        { as: 'fay', role: 'facilitator', key },
      );
    expect(await confirm('bare')).toMatchObject({ kind: 'done' });
    expect(await confirm('bare', { criteria: ['RSA'] })).toEqual({ kind: 'keyReused' });
    expect(await kept()).toEqual([ada]);
    const again = await world();
    at = again;
    await propose(ada);
    expect(await confirm('full', { criteria: ['RSA'] })).toMatchObject({ kind: 'done' });
    expect(await confirm('full')).toEqual({ kind: 'keyReused' });
  });

  test('a refused command keeps nothing, and its key decides again', async () => {
    const tooEarly = { ...proposal, on: '2026-01-01' };
    expect(await propose(ada, 'k1', tooEarly)).toMatchObject({ kind: 'refused' });
    expect(await kept()).toEqual([]);
    expect(await propose(eve)).toMatchObject({ kind: 'done' });
    expect(await kept()).toEqual([eve]);
  });

  test('two at once under one key, with different persons: one is done, the other is told', async () => {
    const both = await Promise.all([propose(ada), propose(eve)]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'keyReused']);
    expect(await kept()).toEqual([ada]);
  });

  test('two at once under one key, for different people: the second leaves nothing in the vault', async () => {
    const [first, second] = await Promise.all([
      propose(ada),
      at.send('participant/x2/ProposeParticipant', { ...proposal, personal: ada }, { ...correspondent, key: 'k1' }),
    ]);
    expect([first.kind, second.kind]).toEqual(['done', 'keyReused']);
    expect(await at.vault.entries('participant-x2')).toEqual([]);
    expect(await kept()).toEqual([ada]);
  });
});

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
});
