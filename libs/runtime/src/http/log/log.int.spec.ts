import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATOR, SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';

const AUDITOR = { 'x-clausier-actor': 'aude', 'x-clausier-role': 'auditor' };

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge();
  for (const id of ['n1', 'n2', 'n3'])
    await edge.command(`/api/v1/need/${id}/describe-need`, { ...SOUND_NEED, personal: { familyName: 'Canari-4711' } });
});
afterAll(() => edge.stop());

describe('The log over HTTP', () => {
  test('says where it stands', async () => {
    const response = await edge.ask({ path: '/api/v1/log/head' });
    expect(await response.json()).toEqual(await edge.store.head());
  });

  test('gives an auditor its entries as stored, page by page, without personal data', async () => {
    const stored = await edge.store.readAll({ after: '0', limit: 100 });
    const page = async (query: string) => {
      const response = await edge.ask({ path: `/api/v1/log/entries${query}`, headers: AUDITOR });
      return (await response.json()) as {
        readonly entries: readonly { readonly position: string }[];
        readonly next?: string;
      };
    };
    const first = await page('?limit=2');
    expect(first.entries).toEqual(stored.slice(0, 2));
    expect(first.next).toBe(stored[1]?.position);
    const last = await page(`?limit=1&after=${String(first.next)}`);
    expect(last.entries).toEqual(stored.slice(2));
    expect(last.next).toBeUndefined();
    expect(await page('')).toEqual({ entries: stored });
    expect(JSON.stringify(stored)).not.toContain('Canari-4711');
  });

  test('gives its entries to nobody else', async () => {
    await expectRefused(edge, () => edge.ask({ path: '/api/v1/log/entries' }), 403, 'FORBIDDEN');
  });

  test.each(['limit=0', 'limit=1001', 'limit=x', 'after=-1', 'after=a', 'upTo=3', 'asOf=1'])(
    'refuses the bad parameter %s',
    async (query) => {
      const ask = () => edge.ask({ path: `/api/v1/log/entries?${query}`, headers: AUDITOR });
      const { problem } = await expectRefused(edge, ask, 400, 'INVALID_PARAMETER');
      expect(problem.errors).toMatchObject([{ path: query.split('=')[0] }]);
    },
  );
});

describe('The stream of positions', () => {
  /** Reads a stream until the text holds what is awaited, or it ends. */
  async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, awaited: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    while (!text.includes(awaited)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    return text;
  }

  test('tells the position at once, then each time the log grows, and ends when the server stops', async () => {
    const other = await exampleEdge();
    const response = await other.ask({ path: '/api/v1/events', headers: OPERATOR });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    expect(await readUntil(reader, 'data: {"position":"0"}\n\n')).toContain('id: 0\n');
    await other.command('/api/v1/need/n1/describe-need', { ...SOUND_NEED, personal: { familyName: 'Canari-4711' } });
    const { position } = await other.store.head();
    const told = await readUntil(reader, `data: {"position":"${position}"}\n\n`);
    expect(told).not.toMatch(/Canari|alice|need/);
    const stopped = other.stop();
    expect((await reader.read()).done).toBe(true);
    await stopped;
  });
});
