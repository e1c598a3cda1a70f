import { beforeEach, describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import type { Clausier } from '../testing/clausier.js';
import { grant } from '../testing/buyer.js';
import { ada, correspondent, path, proposal, world } from '../testing/proposals.js';

const HEAD = { as: 'head1', role: 'essHead' } as const;
const person = { ...ada, familyName: 'Zwykowska', givenName: 'Ada' };

describe('a text of a command', () => {
  let at: Clausier;
  const sign = (officialName: string, sent: object = {}, id = 'v7') =>
    at.send(`convention/${id}/SignConvention`, { buyer: 'illu', body: 'plie', officialName }, { ...HEAD, ...sent });
  const end = (reason: string, sent: object = {}) =>
    at.send('convention/v1/EndConvention', { reason }, { ...HEAD, ...sent });
  const know = (personal: object) => at.send(path, { ...proposal, personal }, correspondent);
  beforeEach(async () => {
    at = await world();
    await at.given('buyer-illu', '2026-01-01', grant('head1', 'essHead'));
  });

  test('that names a person of the vault is refused, with its place, the way out, and no word of it', async () => {
    await know(person);
    const outcome = await end('Départ de Mme Zwykowska, ada@exemple.fr');
    expect(outcome).toEqual({
      kind: 'refused',
      refusal: {
        outcome: 'refused',
        code: 'TEXT_NAMES_PERSON',
        params: { fields: 'reason', what: 'un nom' },
        path: 'reason',
      },
    });
    expect(at.registry.slices.map((slice) => at.registry.refusalsOf(slice)['TEXT_NAMES_PERSON'])).not.toContain(
      undefined,
    );
  });

  test('that names her is refused after a confirmation too', async () => {
    await know(person);
    expect(await end('ADA ZWYKOWSKA est partie', { textsConfirmed: true })).toMatchObject({
      refusal: { code: 'TEXT_NAMES_PERSON' },
    });
  });

  test.each([
    ['email', 'ada@exemple.fr', 'écrire à Ada@Exemple.fr', 'une adresse électronique'],
    ['phone', '06 12 34 56 78', 'joindre au +33 6.12.34.56.78', 'un numéro de téléphone'],
  ])(
    'that holds her %s, however it is written, is refused after a confirmation too',
    async (member, told, text, what) => {
      await know({ ...person, [member]: told });
      expect(await end(text, { textsConfirmed: true })).toMatchObject({
        refusal: { code: 'TEXT_NAMES_PERSON', params: { what } },
      });
    },
  );

  test('is free of that once the person is erased', async () => {
    await know(person);
    await at.vault.erase('participant-x1');
    expect(await end('Départ de Mme Zwykowska')).toMatchObject({ kind: 'done' });
  });

  test('may name a company after a family, never after family and given name of somebody known', async () => {
    await know(person);
    expect(await sign('Convention avec Zwykowska SARL')).toMatchObject({ kind: 'done' });
    expect(await sign('Convention avec Ada Zwykowska', {}, 'v8')).toMatchObject({
      refusal: { code: 'TEXT_NAMES_PERSON', path: 'officialName' },
    });
  });

  test.each([
    ['accueil@plie.example', 'une adresse électronique'],
    ['03 21 00 00 00', 'un numéro de téléphone'],
    ['+33 (0)3 21 00 00 00', 'un numéro de téléphone'],
    ['1 85 05 78 006 084 36', 'un numéro de 13 à 15 chiffres'],
    ['SIRET 000 000 000 00018', 'un numéro de 13 à 15 chiffres'],
  ])('with %s, which the vault does not know, waits for a confirmation', async (found, what) => {
    expect(await end(`Fin anticipée (${found})`, { key: 'k' })).toMatchObject({
      refusal: {
        code: 'TEXT_TO_CONFIRM',
        path: 'reason',
        params: { fields: 'reason', what: expect.stringContaining(what) },
      },
    });
    expect(await end(`Fin anticipée (${found})`, { key: 'k', textsConfirmed: true })).toMatchObject({ kind: 'done' });
    expect(await end(`Fin anticipée (${found})`, { key: 'k' })).toMatchObject({ kind: 'done', replayed: true });
  });

  test.each([
    'SIRET 732 829 320 00074',
    'SIRET 356 000 000 00001',
    'marché 2026-014',
    'du 2026-01-02 au 2026-03-31',
    '1 250 000 €',
  ])('with %s is taken as it is', async (found) => {
    expect(await end(`Fin anticipée : ${found}`)).toMatchObject({ kind: 'done' });
  });

  test('may not stand in the identifier of something new, its own id included', async () => {
    await know(person);
    const named = (place: string) => ({
      refusal: { code: 'ID_NAMES_PERSON', params: { what: 'un nom' }, path: place },
    });
    expect(await sign('Convention', {}, 'zwykowska')).toMatchObject(named('id'));
    const granted = { grant: 'g_AdaZwykowska', actor: 'agent1', role: 'guest' };
    expect(await at.send('buyer/illu/GrantRole', granted, HEAD)).toMatchObject(named('grant'));
  });

  test('may repeat what the log has already, since the person came to be known later', async () => {
    await at.given('buyer-illu', '2026-01-01', grant('agent1', 'guest', { grant: 'zwykowska' }));
    await know(person);
    expect(await at.send('buyer/illu/RevokeRole', { grant: 'zwykowska' }, HEAD)).toMatchObject({ kind: 'done' });
  });

  test('is asked for only from who may send the command: nobody else learns what the vault knows', async () => {
    await know(person);
    const outcome = await end('Départ de Mme Zwykowska', { as: 'nobody', role: 'essHead' });
    expect(outcome).toEqual({ kind: 'notFound' });
  });

  test('of a command that is refused anyway is not looked at', async () => {
    await know(person);
    await at.given('contract-p1', '2026-06-02', contractEvents.ContractAbandoned({ reason: 'Crédits' }));
    const outcome = await at.send('contract/p1/AbandonContract', { reason: 'Mme Zwykowska' }, HEAD);
    expect(outcome).not.toMatchObject({ refusal: { code: 'TEXT_NAMES_PERSON' } });
  });
});
