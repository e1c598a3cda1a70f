import { beforeEach, describe, expect, test } from '@jest/globals';
import { buyerEvents } from '@clausier/directory';
import { foreignEntityId } from './command-ids.js';
import { clausier, type Clausier } from '../testing/clausier.js';
import { grant, registered } from '../testing/buyer.js';

const seat = { region: '32', departement: '62', commune: '62041' };
const association = {
  ...{ buyer: 'dep', officialName: 'Asso Relais', kind: 'ACI', establishments: [], illustrative: false },
  ...{ identifier: { scheme: 'SIRET', value: '55203253400646' }, seat },
};
const moved = {
  ...association,
  ...{ identifier: { scheme: 'SIRET', value: '55203253400653' }, seat: { ...seat, commune: '62498' } },
};
const first = foreignEntityId('SIRET', '55203253400646');
const buyerOf = (officialName: string) =>
  buyerEvents.BuyerRegistered({
    ...{ officialName, illustrative: false, zone: 'Europe/Paris', calendar: 'FR', launchReservedToProcurement: false },
  });

describe('A supplier that everybody knows', () => {
  let at: Clausier;
  const register = (body: object, as = 'alice') => at.send('supplier/RegisterSupplier', body, { as });
  const typesOf = async () => (await at.events(`supplier-${first}`)).map(({ type }) => type);
  beforeEach(async () => {
    at = clausier('2026-06-15T09:00:00Z');
    await at.given('buyer-dep', '2026-01-01', buyerOf('Département'), grant('alice', 'essHead'));
    await at.given('buyer-town', '2026-01-01', buyerOf('Ville'), grant('bob', 'essHead'));
    expect(await register({ ...association, on: '2026-02-01' })).toMatchObject({ kind: 'done', id: first });
  });

  test('under one SIRET runs an ACI and an AI: the second kind joins the first', async () => {
    expect(await register({ ...association, kind: 'AI', buyer: 'town' }, 'bob')).toMatchObject({
      id: first,
      revision: 1,
    });
    expect(await register({ ...association, kind: 'AI' })).toMatchObject({ kind: 'unchanged', id: first });
    expect(await typesOf()).toEqual(['SupplierRegistered', 'SupplierKindRecorded']);
  });

  test('stays the same supplier under a new SIRET of its SIREN, whoever registers it', async () => {
    expect(await register(moved)).toMatchObject({ kind: 'done', id: first, revision: 2 });
    expect(await register({ ...moved, buyer: 'town' }, 'bob')).toMatchObject({
      kind: 'unchanged',
      id: first,
      revision: 2,
    });
    expect(await typesOf()).toEqual(['SupplierRegistered', 'SupplierIdentifierRecorded', 'SupplierSeatMoved']);
    expect(await at.events(`supplier-${foreignEntityId('SIRET', '55203253400653')}`)).toEqual([]);
  });

  test('answers the same twice to the same command', async () => {
    const send = () => at.send('supplier/RegisterSupplier', moved, { key: 'once' });
    const outcome = await send();
    expect(await send()).toEqual({ ...outcome, replayed: true });
  });

  test('changes its name once; then everybody registers it under the new one', async () => {
    const renamed = { ...association, officialName: 'Asso Relais Artois' };
    expect(await register(renamed)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'SUPPLIER_ALREADY_REGISTERED' },
    });
    const change = { buyer: 'dep', officialName: renamed.officialName, reason: 'Fusion', on: '2026-03-01' };
    expect(await at.send(`supplier/${first}/RenameSupplier`, change)).toMatchObject({ kind: 'done' });
    expect(await register({ ...renamed, buyer: 'town' }, 'bob')).toMatchObject({ kind: 'unchanged', id: first });
    expect(await register(association)).toMatchObject({ kind: 'refused' });
    expect(await register({ ...association, on: '2026-02-15' })).toMatchObject({ kind: 'unchanged' });
  });

  test('is changed by nobody who may not register it', async () => {
    const change = { buyer: 'town', officialName: 'Autre', reason: 'Erreur' };
    expect(await at.send(`supplier/${first}/RenameSupplier`, change)).toEqual({ kind: 'notFound' });
    expect(await at.send('supplier/nobody/RenameSupplier', { ...change, buyer: 'dep' })).toEqual({ kind: 'notFound' });
  });
});

describe('What is created without an id', () => {
  let at: Clausier;
  beforeEach(async () => {
    at = clausier('2026-06-15T09:00:00Z');
    await at.given('buyer-illu', '2026-01-01', ...registered(), grant('alice', 'essHead'), grant('fil', 'fileManager'));
  });

  test.each([
    ['canteen/RegisterCanteen', { buyer: 'illu', officialName: 'Collège', kind: 'public', territory: 'metropole' }],
    [
      'operation/DefineOperation',
      { buyer: 'illu', directorate: 'roads', officialName: 'Rocade', estimatedValueCents: 1, cohort: 'pilot' },
    ],
  ])('by %s gets an id that its content gives, the same each time, and may still be given one', async (path, body) => {
    const send = (to: string) => at.send(to, body, { as: 'fil', role: 'fileManager' });
    const outcome = await send(path);
    expect(outcome).toMatchObject({ kind: 'done', id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const { id } = outcome as { id: string };
    expect(await send(path)).toMatchObject({ kind: 'unchanged', id });
    expect(await send(path.replace('/', '/own1/'))).toMatchObject({ kind: 'done', id: 'own1' });
  });

  test('is nothing where only the sender can name it', async () => {
    const convention = { buyer: 'illu', body: 'plie', officialName: 'Convention' };
    expect(await at.send('convention/SignConvention', convention)).toEqual({ kind: 'notFound' });
  });
});
