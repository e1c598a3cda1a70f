import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATOR, SOUND_NEED, exampleDeps } from '../../testing/example-edge.js';
import { HttpModule, createHttpApp, listen } from '../index.js';

const lines: string[] = [];
const { deps } = exampleDeps();
let url: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  const execute: typeof deps.pipeline.execute = async (command) => {
    if (command.id === 'broken' || command.id === 'defect_marie') throw new Error('defect');
    return deps.pipeline.execute(command);
  };
  const app = await createHttpApp(HttpModule.forRoot({ ...deps, pipeline: { execute } }), {
    log: { write: (line) => lines.push(line) },
  });
  url = await listen(app, { port: 0 });
  stop = () => app.close();
});
afterAll(() => stop());

function describeNeed(id: string): Promise<Response> {
  return fetch(`${url}/api/v1/need/${id}/describe-need?token=Canari-1`, {
    method: 'POST',
    headers: { ...OPERATOR, 'content-type': 'application/json', 'idempotency-key': `Canari-2-${id}` },
    body: JSON.stringify({ ...SOUND_NEED, label: 'Canari-3', personal: { familyName: 'Canari-4' } }),
  });
}

const entries = () => lines.map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>);

describe('The technical log', () => {
  test('says in JSON who asked for what and what came of it, and nothing of the content', async () => {
    const id = (await describeNeed('n1')).headers.get('x-request-id');
    const completed = entries().find((entry) => entry.reqId === (id as unknown) && 'responseTime' in entry);
    expect(completed?.res).toEqual({
      status: 201,
      method: 'POST',
      path: '/api/v1/need/n1/describe-need',
      actor: 'agent1',
      role: 'operator',
    });
    expect(Object.keys(completed ?? {}).toSorted()).toEqual(
      ['hostname', 'level', 'msg', 'pid', 'reqId', 'res', 'responseTime', 'time'].toSorted(),
    );
    expect(lines.join('')).not.toMatch(/Canari|remoteAddress/);
  });

  test('keeps the stack of a defect under the id that the client was given', async () => {
    const response = await describeNeed('broken');
    const { instance } = (await response.json()) as { readonly instance: string };
    const failed = entries().find((entry) => entry.msg === ('request failed' as unknown));
    expect(instance).toBe(`urn:uuid:${String(failed?.reqId)}`);
    expect(failed?.stack).toContain('Error: defect');
    expect(lines.join('')).not.toContain('Canari');
  });

  test.each([
    ['command that is refused', 'POST', 'need/dupont_marie/describe-need', 'need/:id/describe-need', 4],
    ['command that does not exist', 'POST', 'dupont/dupont_marie/marie', ':category/:id/:slug', 4],
    ['question that finds nothing', 'GET', 'needs/dupont-marie', 'needs/:need', 4],
    ['question that does not exist', 'GET', 'dupont/marie', '*', 4],
    ['calculator that does not exist', 'POST', 'calculators/dupont_marie', 'calculators/:name', 4],
    ['address that does not exist', 'POST', 'a/dupont/marie/x/y', undefined, 4],
    ['address that cannot be read', 'POST', 'need/dupont%ZZ/describe-need', undefined, 4],
    ['defect', 'POST', 'need/defect_marie/describe-need', 'need/:id/describe-need', 5],
  ])('keeps the route of a %s, not what was written in it', async (_title, method, path, kept, hundreds) => {
    const before = lines.length;
    const headers = { ...OPERATOR, 'content-type': 'application/json', 'idempotency-key': path.replaceAll('/', '-') };
    const asked = {
      method,
      headers,
      ...(method === 'POST' ? { body: JSON.stringify(hundreds === 5 ? SOUND_NEED : {}) } : {}),
    };
    const response = await fetch(`${url}/api/v1/${path}`, asked);
    expect(Math.floor(response.status / 100)).toBe(hundreds);
    await response.text();
    const told = lines.slice(before).join('');
    expect(told).toContain(kept === undefined ? '"incoming request"' : `"/api/v1/${kept}"`);
    expect(told).not.toMatch(/dupont|marie/);
  });

  test('keeps an id in which nothing can be read, whatever comes of it', async () => {
    const before = lines.length;
    await fetch(`${url}/api/v1/need/n7/describe-need`, { method: 'POST', headers: OPERATOR });
    expect(lines.slice(before).join('')).toContain('"/api/v1/need/n7/describe-need"');
  });
});
