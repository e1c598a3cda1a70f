import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATOR, SOUND_NEED, exampleDeps } from '../../testing/example-edge.js';
import { HttpModule, createHttpApp, listen } from '../index.js';

const lines: string[] = [];
const { deps } = exampleDeps();
let url: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  const execute: typeof deps.pipeline.execute = async (command) => {
    if (command.id === 'broken') throw new Error('defect');
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
});
