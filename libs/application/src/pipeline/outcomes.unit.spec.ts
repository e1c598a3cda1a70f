import { beforeEach, describe, expect, test } from '@jest/globals';
import { conventionEvents } from '@clausier/governance';
import type { Role } from '@clausier/kernel';
import { grant, registered } from '../testing/buyer.js';
import { clausier, registry, type Clausier } from '../testing/clausier.js';
import { running } from '../testing/evaluated-contract.js';

const convention = { buyer: 'illu', body: 'plie', officialName: 'Convention PLIE' };

describe('a person’s command', () => {
  let at: Clausier;
  beforeEach(async () => {
    at = clausier('2026-06-15T09:00:00Z');
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'));
    await at.given('buyer-other', '2026-01-01', ...registered(), grant('oscar', 'essHead'));
    await at.given('contract-p1', '2026-01-20', ...running);
  });

  test('is done once: same key and body give the same answer, another body or target is refused', async () => {
    const first = await at.send('convention/v1/SignConvention', convention, { key: 'k1' });
    const { position } = await at.store.head();
    expect(first).toMatchObject({ kind: 'done', revision: 0, replayed: false, position });
    const again = await at.send('convention/v1/SignConvention', convention, { key: 'k1' });
    expect(again).toEqual({ ...first, replayed: true });
    const other = { ...convention, body: 'autre' };
    expect(await at.send('convention/v1/SignConvention', other, { key: 'k1' })).toEqual({ kind: 'keyReused' });
    expect(await at.send('convention/v2/SignConvention', convention, { key: 'k1' })).toEqual({ kind: 'keyReused' });
    expect(await at.events('convention-v1')).toHaveLength(1);
  });

  test('has a key of its own: another person’s key of the same text is another command', async () => {
    const mine = await at.send('convention/v1/SignConvention', convention, { key: 'k1' });
    const theirs = await at.send(
      'convention/v2/SignConvention',
      { ...convention, buyer: 'other' },
      { key: 'k1', as: 'oscar' },
    );
    expect([mine.kind, theirs.kind]).toEqual(['done', 'done']);
  });

  test('answers again even when the revision it asked for has passed: it was done', async () => {
    const first = await at.send('convention/v1/SignConvention', convention, { key: 'k1', ifMatch: -1 });
    await at.given('convention-v1', '2026-06-15', conventionEvents.ConventionEnded({}));
    const again = await at.send('convention/v1/SignConvention', convention, { key: 'k1', ifMatch: -1 });
    expect(again).toEqual({ ...first, replayed: true });
  });

  test('on a stale revision is told the current one, and nothing is written', async () => {
    const grantBob = { grant: 'g1', actor: 'agent2', role: 'essOfficer' };
    expect(await at.send('buyer/illu/GrantRole', grantBob, { ifMatch: 2 })).toEqual({
      kind: 'stale',
      expected: 2,
      actual: 3,
    });
    expect(await at.send('buyer/illu/GrantRole', grantBob, { ifMatch: 3 })).toMatchObject({ kind: 'done' });
  });

  test('that is refused is not remembered: the same key decides again', async () => {
    const send = () => at.send('convention/v1/EndConvention', { on: '2026-06-01' }, { key: 'k1' });
    await at.given('convention-v1', '2026-06-10', conventionEvents.ConventionSigned(convention));
    const before = await at.events();
    expect(await send()).toMatchObject({ kind: 'refused', refusal: { code: 'BEFORE_PREVIOUS_STEP' } });
    expect(await at.events()).toEqual(before);
    const later = { on: '2026-06-12' };
    expect(await at.send('convention/v1/EndConvention', later, { key: 'k1' })).toMatchObject({ kind: 'done' });
  });

  test('with nothing to do says where the stream stands', async () => {
    await at.send('convention/v1/SignConvention', convention);
    const { position } = await at.store.head();
    const outcome = await at.send('convention/v1/SignConvention', convention, { key: 'again' });
    expect(outcome).toMatchObject({ kind: 'unchanged', revision: 0, position });
    expect((await at.store.head()).position).toBe(position);
  });

  test('out of reach and about nothing known get one and the same answer', async () => {
    const formalNotice = { notice: 'n1', lot: 'l1' };
    const unknownBuyers = {
      ...{ buyer: 'nowhere', officialName: 'Ferme', kind: 'farm', illustrative: true, establishments: [] },
      identifier: { scheme: 'illustrative', value: 'F1' },
      seat: { region: '32', departement: '62', commune: '62041' },
    };
    const send = (path: string, as: string, body: object = formalNotice, role: Role = 'directorateAgent') =>
      at.send(path, body, { as, role });
    await at.given('buyer-other', '2026-01-01', grant('pat', 'directorateAgent', { directorate: 'roads' }));
    const outcomes = await Promise.all([
      send('contract/p1/SendFormalNotice', 'pat'),
      send('contract/p1/SendFormalNotice', 'nobody'),
      send('contract/unknown/SendFormalNotice', 'pat'),
      send('contract/not-an-id/SendFormalNotice', 'pat'),
      send('contract/a.b.c/SendFormalNotice', 'pat'),
      send('supplier/s1/RegisterSupplier', 'nobody', unknownBuyers, 'procurementOffice'),
    ]);
    expect(outcomes).toEqual(Array(6).fill({ kind: 'notFound' }));
  });

  test('of a role that the command does not list is forbidden before anything is read', async () => {
    const body = 'not even a body';
    expect(await at.send('convention/v1/SignConvention', body, { role: 'facilitator' })).toEqual({
      kind: 'forbidden',
      role: 'facilitator',
    });
  });

  test('out of form is told every fault with its place, and nothing is written', async () => {
    const before = await at.events();
    const body = { buyer: 'illu', officialName: 7, until: '2026-02-30', colour: 'red', personal: {} };
    expect(await at.send('convention/v1/SignConvention', body)).toEqual({
      kind: 'invalid',
      errors: [
        { path: 'body', message: 'champ obligatoire' },
        { path: 'officialName', message: 'attendu : un texte' },
        { path: 'until', message: 'date inexistante ou hors de 1990-2099 (forme AAAA-MM-JJ)' },
        { path: 'colour', message: 'champ inconnu' },
        { path: 'personal', message: 'champ inconnu' },
      ],
    });
    for (const malformed of [null, [], 'text', 7])
      expect(await at.send('convention/v1/SignConvention', malformed)).toMatchObject({ kind: 'invalid' });
    expect(await at.events()).toEqual(before);
  });

  test('tells in its events who acted, for which command, and what it rested on', async () => {
    const { position } = await at.store.head();
    const outcome = await at.send('convention/v1/SignConvention', { ...convention, until: '2027-12-31' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const [event] = await at.events('convention-v1');
    expect(event).toMatchObject({
      actor: { kind: 'human', id: 'alice', roles: ['essHead'] },
      commandId: outcome.commandId,
      correlationId: outcome.commandId,
      causationId: outcome.commandId,
      basis: {
        position,
        streams: [
          { stream: 'convention-v1', revision: -1 },
          { stream: 'buyer-illu', revision: 3 },
        ],
        values: {},
      },
    });
  });
});

describe('a supplier', () => {
  const farm = {
    ...{ buyer: 'illu', officialName: 'Ferme du Vallon', kind: 'farm', illustrative: true, establishments: [] },
    identifier: { scheme: 'illustrative', value: 'FOUR-001' },
    seat: { region: '32', departement: '62', commune: '62041' },
  };
  const expected = 'dbef3afa341253d2bfb75aeb9623af82';
  let at: Clausier;
  beforeEach(async () => {
    at = clausier('2026-06-15T09:00:00Z');
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'));
  });

  test('is registered under the id that its official identifier gives, whoever registers it', async () => {
    expect(await at.send(`supplier/${expected}/RegisterSupplier`, farm)).toMatchObject({ kind: 'done' });
    expect(await at.send(`supplier/${expected}/RegisterSupplier`, farm)).toMatchObject({ kind: 'unchanged' });
  });

  test('is refused under any other id, and the answer names the right one', async () => {
    expect(await at.send('supplier/ferme1/RegisterSupplier', farm)).toEqual({
      kind: 'refused',
      refusal: {
        outcome: 'refused',
        code: 'SUPPLIER_ID_MISMATCH',
        params: { scheme: 'illustrative', value: 'FOUR-001', expected },
      },
    });
    expect(await at.events('supplier-ferme1')).toEqual([]);
  });

  test('sent without an id takes the one that its identifier gives, and the answer tells it', async () => {
    expect(await at.send('supplier/RegisterSupplier', farm)).toMatchObject({ kind: 'done', id: expected, revision: 0 });
    expect(await at.send('supplier/RegisterSupplier', farm)).toMatchObject({ kind: 'unchanged', id: expected });
  });

  test('has that refusal in its catalogue, and no other command has', () => {
    const having = registry.slices.filter((slice) => 'SUPPLIER_ID_MISMATCH' in registry.refusalsOf(slice));
    expect(having.map(({ name }) => name)).toEqual(['RegisterSupplier']);
  });
});
