import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exampleDeps, exampleEdge, exampleQuery, type ExampleEdge } from '../testing/example-edge.js';
import { expectRefused } from '../testing/expect-refused.js';
import { HttpModule } from './http-module.js';

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge();
});
afterAll(() => edge.stop());

/** Sends bytes as they are and gives what comes back until the server closes. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(edge.url);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (received += chunk));
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });
}

describe('An address', () => {
  test.each([
    '/api',
    '/api/v2',
    '/nothing/here',
    '/api/v1/needs',
    '/api/v1/needs/n1/',
    '/api/v1/needs//n1',
    '//api/v1/needs/n1',
    '/api/v1//needs/n1',
    '/API/v1/needs/n1',
    '/api/v1/needs/n1%2F',
    '/api/v1/constructor/x',
  ])('that does not exist, %s, answers 404', async (path) => {
    await expectRefused(edge, () => edge.ask({ path }), 404, 'ROUTE_NOT_FOUND');
  });

  test.each(['/', '/api/v1'])('where one begins, %s, leads to the documentation, without an identity', async (path) => {
    const answer = await fetch(edge.url + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/docs']);
    const page = await edge.ask({ path, headers: {} });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('with percent codes answers as its plain form', async () => {
    const plain = await (await edge.ask({ path: '/api/v1/needs/n1' })).text();
    expect(await (await edge.ask({ path: '/%61pi/v1/need%73/%6E1' })).text()).toBe(plain);
  });

  test('with a broken percent code answers 400', async () => {
    for (const path of ['/api/v1/needs/%zz', '/api/v1/needs/%ff'])
      await expectRefused(edge, () => edge.ask({ path }), 400, 'BAD_URL');
  });

  test.each([
    ['GET', '/api/v1/need/n1/describe-need', 'POST'],
    ['GET', '/api/v1/calculators/sizing', undefined],
    ['PUT', '/api/v1/need/n1/describe-need', 'POST'],
    ['DELETE', '/api/v1/needs/n1', 'GET'],
    ['POST', '/api/v1/needs/n1', 'GET'],
    ['OPTIONS', '/api/v1/need/n1/describe-need', 'POST'],
    ['POST', '/api/v1/log/head', 'GET'],
    ['PATCH', '/health/live', 'GET'],
    ['POST', '/', 'GET'],
    ['POST', '/api/v1', 'GET'],
  ])('asked with another method, %s %s, says which ones it admits', async (method, path, allowed) => {
    const [status, code] = allowed === undefined ? [404, 'ROUTE_NOT_FOUND'] : [405, 'METHOD_NOT_ALLOWED'];
    const { headers } = await expectRefused(edge, () => edge.ask({ path, method }), Number(status), String(code));
    expect(headers.get('allow')).toBe(allowed ?? null);
  });

  test('asked with HEAD answers without a body, and not 200', async () => {
    expect((await edge.ask({ path: '/api/v1/needs/n1', method: 'HEAD' })).status).toBe(405);
  });

  test('never answers another origin', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const response = await edge.ask({ path: '/api/v1/need/n1/describe-need', method: 'OPTIONS', headers });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('Every answer', () => {
  test.each(['/health/live', '/api/docs', '/api/v1/log/head', '/nothing', '/api/v1/needs/%zz'])(
    'of %s carries the security headers',
    async (path) => {
      const { headers } = await edge.ask({ path });
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('to what is not HTTP is a problem too', async () => {
    const answer = await raw('NONSENSE\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"BAD_HTTP"');
    expect(answer).toContain('application/problem+json');
  });

  test('to endless headers is a problem too', async () => {
    const answer = await raw(`GET /health/live HTTP/1.1\r\nhost: x\r\nx-long: ${'y'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"HEADERS_TOO_LARGE"');
  });
});

test('the start stops when two queries would answer one address, or one would hide a fixed route', () => {
  const { deps } = exampleDeps();
  const twin = { ...exampleQuery, name: 'twin', path: '/needs/:other' };
  expect(() => HttpModule.forRoot({ ...deps, queries: [exampleQuery, twin] })).toThrow('two queries');
  const hiding = { ...exampleQuery, path: '/log/:entry' };
  expect(() => HttpModule.forRoot({ ...deps, queries: [hiding] })).toThrow('reserved');
});
