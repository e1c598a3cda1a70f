import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { exampleDeps, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';
import { HttpModule, createHttpApp, listen } from '../index.js';

const COMMAND = '/api/v1/need/n1/describe-need';
const CLOSED = [
  '/api/v1/needs/n1',
  '/api/v1/log/head',
  '/api/v1/log/entries',
  '/api/v1/events',
  '/api/v1/no/such/thing',
];

let demo: ExampleEdge;
let real: ExampleEdge;
beforeAll(async () => {
  demo = await exampleEdge();
  real = await exampleEdge({ demo: false });
});
afterAll(async () => {
  await demo.stop();
  await real.stop();
});

const post = (edge: ExampleEdge, path: string, headers: Record<string, string>) => () =>
  edge.ask({ path, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{' });

describe('Without an identity', () => {
  test.each(CLOSED)('%s answers 401', async (path) => {
    const { headers } = await expectRefused(demo, () => demo.ask({ path, headers: {} }), 401, 'IDENTITY_MISSING');
    expect(headers.get('www-authenticate')).toContain('Clausier-Demo');
  });

  test('commands and calculators answer 401 before their body is even read', async () => {
    await expectRefused(demo, post(demo, COMMAND, {}), 401, 'IDENTITY_MISSING');
    await expectRefused(demo, post(demo, '/api/v1/calculators/sizing', {}), 401, 'IDENTITY_MISSING');
  });

  test.each(['/health/live', '/health/ready', '/metrics', '/api/docs', '/api/openapi.json'])(
    '%s is open to all, outside a demonstration too',
    async (path) => {
      expect((await real.ask({ path, headers: {} })).status).toBe(200);
    },
  );
});

describe('An identity by header', () => {
  test('is refused outside a demonstration, whatever it says', async () => {
    const { problem } = await expectRefused(real, () => real.command(COMMAND, {}), 401, 'DEMO_IDENTITY_REFUSED');
    expect(problem.detail).toContain('démonstration');
  });

  test.each([
    [{ 'x-clausier-actor': 'agent1' }],
    [{ 'x-clausier-role': 'operator' }],
    [{ 'x-clausier-actor': 'agent1', 'x-clausier-role': 'emperor' }],
    [{ 'x-clausier-actor': 'agent1', 'x-clausier-role': 'system' }],
    [{ 'x-clausier-actor': 'a-b', 'x-clausier-role': 'operator' }],
    [{ 'x-clausier-actor': 'a'.repeat(65), 'x-clausier-role': 'operator' }],
    [{ 'x-clausier-actor': 'dupont_jean_1980', 'x-clausier-role': 'operator' }],
    [{ 'x-clausier-actor': 'marie_durand', 'x-clausier-role': 'operator' }],
    [{ 'x-clausier-actor': 'mdurand', 'x-clausier-role': 'operator' }],
    [{ 'x-clausier-actor': '', 'x-clausier-role': 'operator' }],
  ])('that is malformed, %j, is refused', async (headers) => {
    await expectRefused(demo, post(demo, COMMAND, headers as Record<string, string>), 401, 'IDENTITY_INVALID');
  });

  test('under a role that may not issue the command is refused before the body is read', async () => {
    const guest = { 'x-clausier-actor': 'guest1', 'x-clausier-role': 'guest' };
    const { problem } = await expectRefused(demo, post(demo, COMMAND, guest), 403, 'FORBIDDEN');
    expect(problem.detail).toContain('operator, essHead');
  });

  test('never issues a command of the processes', async () => {
    const send = () => demo.command('/api/v1/need/n1/remind-need', {});
    const { problem } = await expectRefused(demo, send, 403, 'FORBIDDEN');
    expect(problem.detail).toContain('réservé aux processus');
  });
});

@Controller('api/v1/forgotten')
class ForgottenController {
  @Get()
  answer(): string {
    return 'should not be seen';
  }
}

test('a route that does not say who may call it is closed to everybody', async () => {
  const { deps } = exampleDeps();
  @Module({ imports: [HttpModule.forRoot(deps)], controllers: [ForgottenController] })
  class Composed {}
  const app = await createHttpApp(Composed);
  const url = await listen(app, { port: 0 });
  try {
    const headers = { 'x-clausier-actor': 'agent1', 'x-clausier-role': 'operator' };
    const response = await fetch(`${url}/api/v1/forgotten`, { headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'CLOSED_ROUTE' });
  } finally {
    await app.close();
  }
});
