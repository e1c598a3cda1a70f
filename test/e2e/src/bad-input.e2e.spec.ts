import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HEAD,
  OPERATOR,
  Scratch,
  get,
  grantSomebody,
  headOf,
  openingsOnly,
  post,
  runStandalone,
  start,
  type Answer,
  type Identity,
  type Server,
} from './harness/index.js';

const scratch = new Scratch();
const dataDir = scratch.path('data');
let server: Server;
let url: string;

beforeAll(async () => {
  server = start({ dataDir, caseDir: openingsOnly(scratch.path('case')).folder });
  url = await server.ready();
}, 600_000);
afterAll(async () => {
  await server.kill();
  scratch.remove();
});

const AGENT: Identity = { actor: 'agent_batiments', role: 'directorateAgent' };
const PURCHASE = {
  purchase: 'achat1',
  officialName: 'Travaux illustratifs',
  family: 'insertion',
  category: 'works',
  estimatedValueCents: 50_000_000,
  plannedLaunchOn: '2027-03-01',
  durationMonths: 6,
  lots: [{ lot: 'lot1', officialName: 'Lot unique', estimatedValueCents: 50_000_000 }],
};
const DECLARE = 'directorateProgramme/illustration.2027.batiments/declare-purchase';
const GRANT = 'buyer/illustration/grant-role';

/** The answer is a problem with this status and code, a French sentence, and nothing came into the log. */
async function expectProblem(
  ask: () => Promise<Answer>,
  status: number,
  code: string,
  place?: string,
): Promise<Answer['body']> {
  const before = headOf(dataDir);
  const { status: answered, headers, body } = await ask();
  expect({ status: answered, code: body['code'] }).toEqual({ status, code });
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(String(body['detail'])).toMatch(/[a-zé]{3}.*\.$/s);
  if (place !== undefined) expect(body['errors']).toContainEqual(expect.objectContaining({ path: place }));
  expect(headOf(dataDir)).toBe(before);
  return body;
}

describe('What cannot be taken is a problem with code and place, never a 500, and leaves the log as it was', () => {
  it('malformed JSON, with line and column', async () => {
    const body = await expectProblem(() => post(url, GRANT, HEAD, '{"grant": "g",\n "actor" }'), 400, 'MALFORMED_JSON');
    expect(body['detail']).toContain('ligne 2, colonne 10');
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...PURCHASE, colour: 'red' }, 'colour'],
    ['an unknown field of a lot', { ...PURCHASE, lots: [{ ...PURCHASE.lots[0], price: 1 }] }, 'lots.0.price'],
    ['euros with decimals', { ...PURCHASE, estimatedValueCents: 500_000.5 }, 'estimatedValueCents'],
    ['an amount as text', { ...PURCHASE, estimatedValueCents: '50000000' }, 'estimatedValueCents'],
    ['a number beyond what can be counted', { ...PURCHASE, estimatedValueCents: 2 ** 60 }, 'estimatedValueCents'],
    ['a date that does not exist', { ...PURCHASE, plannedLaunchOn: '2027-02-30' }, 'plannedLaunchOn'],
    ['a date written otherwise', { ...PURCHASE, plannedLaunchOn: '01/03/2027' }, 'plannedLaunchOn'],
    ['a missing field', { ...PURCHASE, family: undefined }, 'family'],
    ['a code that nobody knows', { ...PURCHASE, category: 'castles' }, 'category'],
  ])('%s', async (_title, body, place) => {
    await expectProblem(() => post(url, DECLARE, AGENT, body), 400, 'INVALID_INPUT', place);
  });

  it('a body of 1 MB', async () => {
    const body = { ...PURCHASE, officialName: 'x'.repeat(1_048_576) };
    await expectProblem(() => post(url, DECLARE, AGENT, body), 413, 'PAYLOAD_TOO_LARGE');
  });

  it('ids that nobody knows', async () => {
    await expectProblem(
      () => post(url, 'contract/nowhere/notify-contract', { actor: 'service_achats', role: 'procurementOffice' }, {}),
      404,
      'UNKNOWN_OR_OUT_OF_SCOPE',
    );
    await expectProblem(() => post(url, 'buyer/illustration/grant-wishes', HEAD, {}), 404, 'UNKNOWN_COMMAND');
    await expectProblem(() => post(url, 'castle/one/build', HEAD, {}), 404, 'UNKNOWN_COMMAND');
    await expectProblem(() => post(url, 'buyer/a%20b/grant-role', HEAD, {}), 404, 'UNKNOWN_OR_OUT_OF_SCOPE');
  });

  it('a command out of stage', async () => {
    await expectProblem(() => post(url, DECLARE, AGENT, PURCHASE), 409, 'REVIEW_NOT_OPEN');
    await expectProblem(
      () =>
        post(url, 'programmingReview/illustration.2027/force-close-programming-review', HEAD, {
          reason: 'Clôture avant ouverture, pour voir',
        }),
      409,
      'REVIEW_NOT_OPEN',
    );
  });

  it('a command of another role, a role that nobody granted, and no identity', async () => {
    const grant = { grant: 'g_x', actor: 'x1', role: 'fileManager' };
    await expectProblem(() => post(url, GRANT, AGENT, grant), 403, 'FORBIDDEN');
    await expectProblem(
      () => post(url, GRANT, { actor: 'agent_inconnue', role: 'essHead' }, grant),
      404,
      'UNKNOWN_OR_OUT_OF_SCOPE',
    );
    await expectProblem(() => post(url, GRANT, undefined, grant), 401, 'IDENTITY_MISSING');
  });

  it('a stale If-Match', async () => {
    const grant = { grant: 'g_stale', actor: 'x1', role: 'fileManager' };
    await expectProblem(() => post(url, GRANT, HEAD, grant, { 'if-match': '"1"' }), 412, 'STALE_REVISION');
  });

  it('a key used again with another body; with the same body, the same answer', async () => {
    const key = { 'idempotency-key': 'one-and-the-same' };
    const grant = { grant: 'g_key', actor: 'somebody', role: 'fileManager' };
    const first = await post(url, GRANT, HEAD, grant, key);
    expect(first.status).toBe(201);
    await expectProblem(
      () => post(url, GRANT, HEAD, { ...grant, actor: 'somebody_else' }, key),
      422,
      'IDEMPOTENCY_KEY_REUSED',
    );
    const head = headOf(dataDir);
    expect(await post(url, GRANT, HEAD, grant, key)).toMatchObject({ status: 201, body: first.body });
    expect(headOf(dataDir)).toBe(head);
  });

  it('a command without a key', async () => {
    const grant = { grant: 'g_nokey', actor: 'x1', role: 'fileManager' };
    await expectProblem(() => post(url, GRANT, HEAD, grant, { 'idempotency-key': '' }), 400, 'IDEMPOTENCY_KEY_MISSING');
  });

  it('questions about what is not there', async () => {
    await expectProblem(() => get(url, '/api/v1/contracts/nowhere', HEAD), 404, 'UNKNOWN_OR_OUT_OF_SCOPE');
    await expectProblem(() => get(url, '/api/v1/tasks?asOf=yesterday', HEAD), 400, 'INVALID_PARAMETER');
  });

  it('and the server still takes what is sound', async () => {
    expect(await grantSomebody(url, 'derniere')).toMatchObject({ status: 201 });
    expect(server.program.stderr()).not.toMatch(/ALERTE|\n +at /);
  });
});

describe('On a data directory that no case was played in', () => {
  it('an identity chosen by header is refused', async () => {
    const own = scratch.path('data');
    await runStandalone(['demo', '--data', own, '--case', openingsOnly(scratch.path('case')).folder]);
    rmSync(join(own, 'case.json'));
    const real = start({ dataDir: own });
    const address = await real.ready();
    const before = headOf(own);
    expect(await grantSomebody(address, 'personne')).toMatchObject({ status: 401, body: { code: expect.any(String) } });
    expect(await post(address, 'buyer/autre/register-buyer', OPERATOR, {})).toMatchObject({ status: 401 });
    expect(await get(address, '/api/v1/tasks', HEAD)).toMatchObject({ status: 401 });
    expect(headOf(own)).toBe(before);
    expect(await real.stop()).toMatchObject({ code: 0 });
  }, 600_000);
});
