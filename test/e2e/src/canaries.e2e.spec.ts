import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CaseCopy,
  HEAD,
  Scratch,
  filesHolding,
  plantCanaries,
  post,
  start,
  type Answer,
  type Identity,
  type Server,
} from './harness/index.js';

const scratch = new Scratch();
const dataDir = scratch.path('data');
const FACILITATOR: Identity = { actor: 'facilitatrice_plie', role: 'facilitator' };
const REFUSED_NAME = 'Canarirefusée';
let canaries: readonly string[];
let server: Server;
let url: string;

beforeAll(async () => {
  const copy = new CaseCopy(scratch.path('case'));
  canaries = plantCanaries(copy);
  server = start({ dataDir, caseDir: copy.folder });
  url = await server.ready();
}, 600_000);
afterAll(async () => {
  await server.kill();
  scratch.remove();
});

const outsideTheVault = (texts: readonly string[]) =>
  filesHolding(dataDir, texts).filter((hit) => !/^vault\.sqlite/.test(hit));
const said = (): string => `${server.program.stdout()}\n${server.program.stderr()}`;

describe('While it runs, what is known about people is in the vault alone', () => {
  it('not in the log, its write-ahead file, read models, processes or messages, nor in what is printed', () => {
    expect(filesHolding(dataDir, ['HoursValidated']).some((hit) => hit.startsWith('log.sqlite-wal'))).toBe(true);
    expect(outsideTheVault(canaries)).toEqual([]);
    expect(canaries.filter((canary) => said().includes(canary))).toEqual([]);
    const inVault = filesHolding(dataDir, canaries);
    expect(canaries.filter((canary) => !inVault.some((hit) => hit.endsWith(`: ${canary}`)))).toEqual([]);
  });

  it.each<[string, (name: string) => unknown, number]>([
    [
      'refused for a faulty field',
      (familyName) => ({ ...PROPOSAL, personal: { familyName, givenName: 'X', birthDate: '1990-02-31' } }),
      400,
    ],
    ['refused for an unknown field', (nickname) => ({ ...PROPOSAL, personal: { ...SOUND, nickname } }), 400],
    ['in the wrong place', (familyName) => ({ ...PROPOSAL, familyName, personal: SOUND }), 400],
    ['in JSON that breaks off', (familyName) => `{"personal": {"familyName": "${familyName}"`, 400],
    ['refused by a rule', (familyName) => ({ ...PROPOSAL, lot: 'nowhere', personal: { ...SOUND, familyName } }), 409],
  ])('a name %s is nowhere, and not sent back', async (_title, body, status) => {
    const answer: Answer = await post(url, 'participant/p77/propose-participant', FACILITATOR, body(REFUSED_NAME));
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain(REFUSED_NAME);
    expect(filesHolding(dataDir, [REFUSED_NAME])).toEqual([]);
    expect(said()).not.toContain(REFUSED_NAME);
  });

  it.each<[string, (name: string) => string]>([
    ['as it is', (name) => name],
    ['in capitals, without accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()],
  ])('a family name of the vault written in a text %s is refused, confirmed or not', async (_title, text) => {
    const [family = ''] = canaries;
    for (const headers of [{}, { 'x-clausier-confirm': 'texts' }]) {
      const answer = await post(url, 'convention/canari1/sign-convention', HEAD, NAMED(text(family)), headers);
      expect([answer.status, answer.body['code']]).toEqual([409, 'TEXT_NAMES_PERSON']);
      expect(JSON.stringify(answer.body)).not.toContain(family);
    }
    expect(outsideTheVault(canaries)).toEqual([]);
  });

  it('a family name of the vault written in an address is refused, and kept in no log', async () => {
    const [family = ''] = canaries;
    const answer = await post(url, `convention/${family}/sign-convention`, HEAD, NAMED('X'));
    expect([answer.status, answer.body['code']]).toEqual([409, 'ID_NAMES_PERSON']);
    const person = await post(url, `participant/${family}/propose-participant`, FACILITATOR, {
      ...PROPOSAL,
      personal: SOUND,
    });
    expect([person.status, person.body['code']]).toEqual([409, 'PARTICIPANT_REF_TELLS']);
    expect(outsideTheVault(canaries)).toEqual([]);
    expect(said()).not.toContain(family);
  });
});

const NAMED = (text: string) => ({ buyer: 'illustration', body: 'plie', officialName: `Convention pour Mme ${text}` });
const SOUND = { familyName: 'Autre', givenName: 'Nom', birthDate: '1990-02-28' };
const PROPOSAL = { buyer: 'illustration', contract: 'pilote1', lot: 'lot1', employer: 'btp_un' };
