import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OPERATOR, SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';

let edge: ExampleEdge;
let first: string;
let second: string;
beforeAll(async () => {
  edge = await exampleEdge();
  const done = async (id: string): Promise<string> => {
    const response = await edge.command(`/api/v1/need/${id}/describe-need`, SOUND_NEED);
    return ((await response.json()) as { position: string }).position;
  };
  first = await done('n1');
  edge.clock.set('2026-03-03T09:00:00Z');
  second = await done('n2');
  edge.clock.set('2026-03-10T09:00:00Z');
});
afterAll(() => edge.stop());
beforeEach(() => edge.readAt(undefined));

const FILE = '/api/v1/needs/n1';
const get = (path: string, headers: Record<string, string> = OPERATOR) => edge.ask({ path, headers });
const refused = (path: string, status: number, code: string) => expectRefused(edge, () => get(path), status, code);
const asked = async (path: string) => (await (await get(path)).json()) as Record<string, unknown>;

describe('A question over HTTP', () => {
  test('gets its parameters from the path and the query string, and says how far the log was read', async () => {
    const response = await get(`${FILE}?view=long`);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-log-position')).toBe(second);
    expect(await response.json()).toEqual({ params: { need: 'n1', view: 'long' }, options: {} });
  });

  test.each([
    ['colour=red', 'colour'],
    ['need=n2', 'need'],
    ['view=huge', 'view'],
    ['view=long&view=long', 'view'],
    ['__proto__=x', '__proto__'],
    ['asOf=1&asOf=2', 'asOf'],
    ['minPosition=-1', 'minPosition'],
    ['minPosition=01', 'minPosition'],
  ])('with the bad parameter %s is refused with its place', async (query, path) => {
    const { problem } = await refused(`${FILE}?${query}`, 400, 'INVALID_PARAMETER');
    expect(problem.errors).toMatchObject([{ path }]);
  });

  test('under a role that may not ask it is refused', async () => {
    const guest = { 'x-clausier-actor': 'guest1', 'x-clausier-role': 'guest' };
    await expectRefused(edge, () => get(FILE, guest), 403, 'FORBIDDEN');
  });

  test('about something unknown or out of scope answers 404, and of a view that stopped 503', async () => {
    const other = await exampleEdge();
    other.readAs(() => ({ kind: 'notFound' }));
    await expectRefused(other, () => other.ask({ path: FILE }), 404, 'UNKNOWN_OR_OUT_OF_SCOPE');
    other.readAs(() => ({ kind: 'unavailable', readModels: ['contracts'] }));
    const { headers } = await expectRefused(other, () => other.ask({ path: FILE }), 503, 'READ_MODEL_UNAVAILABLE');
    expect(headers.get('retry-after')).toBe('1');
    await other.stop();
  });
});

describe('minPosition', () => {
  test('waits until the read models are there', async () => {
    edge.readAt(first);
    const waiting = get(`${FILE}?minPosition=${second}`);
    setTimeout(() => edge.readAt(second), 150);
    const response = await waiting;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ options: { minPosition: second } });
  });

  test('gives up after two seconds with 503 and Retry-After', async () => {
    edge.readAt(first);
    const began = performance.now();
    const { headers } = await refused(`${FILE}?minPosition=${second}`, 503, 'READ_MODELS_BEHIND');
    const waited = performance.now() - began;
    expect(headers.get('retry-after')).toBe('1');
    expect(waited).toBeGreaterThan(1900);
    expect(waited).toBeLessThan(10_000);
  });
});

describe('asOf', () => {
  test('takes a position, an instant or a date, and asks the read side for a position', async () => {
    const position = async (asOf: string) => ((await asked(`${FILE}?asOf=${asOf}`)).options as { asOf: string }).asOf;
    expect(await position(first)).toBe(first);
    expect(await position('2026-03-02T09:00:00Z')).toBe(first);
    expect(await position('2026-03-02T08:59:59Z')).toBe('0');
    expect(await position('2026-03-02')).toBe(first);
    expect(await position('2026-03-01')).toBe('0');
    expect(await position('2026-03-03')).toBe(second);
    expect(await position('2026-03-10')).toBe(second);
  });

  test.each(['yesterday', '2026-02-30', '2026-03-11', '2026-03-10T09:00:01Z', '2026-03-10T25:00:00Z', '99999', '01'])(
    'that is no past of this log, %s, is refused',
    async (asOf) => {
      const { problem } = await refused(`${FILE}?asOf=${asOf}`, 400, 'INVALID_PARAMETER');
      expect(problem.errors).toMatchObject([{ path: 'asOf' }]);
    },
  );
});
