import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buyerEvents } from '@clausier/directory';
import { mandateEvents } from '@clausier/governance';
import { LOG_START, type NewEvent, type StreamName } from '@clausier/kernel';
import { OPERATOR, SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';

const AUDITOR = { 'x-clausier-actor': 'auditor1', 'x-clausier-role': 'auditor' };

let edge: ExampleEdge;
let given = 0;

/** Appends past events to a stream. */
async function appended(stream: StreamName, ...events: readonly NewEvent[]): Promise<void> {
  const commandId = `given${++given}`;
  const known = await edge.store.readStream(stream);
  await edge.store.append({
    ...{ commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, checks: [] },
    actor: { kind: 'human', id: 'root', roles: ['operator'] },
    basis: { position: LOG_START, streams: [], values: {} },
    writes: [
      {
        stream,
        expected: known.length - 1,
        events: events.map((event, i) => ({ effectiveOn: '2026-01-01', ...event, eventId: `${commandId}.${i}` })),
      },
    ],
  });
}

const buyer = buyerEvents.BuyerRegistered({
  ...{ officialName: 'Département d’illustration', illustrative: true, zone: 'Europe/Paris', calendar: 'FR' },
  launchReservedToProcurement: false,
});
const right = (actor: string, over: { readonly from?: string; readonly until?: string } = {}) =>
  buyerEvents.RoleGranted(
    { grant: `g_${actor}`, actor, role: 'auditor', ...(over.until ? { until: over.until } : {}) },
    over.from ?? '2026-01-01',
  );
const vote = (of: string) =>
  mandateEvents.MandateRecorded({ buyer: of, family: 'both', body: 'council', officialName: 'Vote' });

beforeAll(async () => {
  edge = await exampleEdge();
  await appended('buyer-b1', buyer, right('auditor1'), right('auditor3', { until: '2026-03-01' }));
  await appended('buyer-b2', buyer, right('auditor2'), right('auditor4', { from: '2026-03-03' }));
  await appended('mandate-m1', vote('b1'));
  await appended('mandate-m2', vote('b2'));
  await edge.command('/api/v1/need/n1/describe-need', { ...SOUND_NEED, personal: { familyName: 'Canari-4711' } });
  await appended('mandate-m3', vote('b1'));
});
afterAll(() => edge.stop());

const entries = (query = '', actor = 'auditor1') =>
  edge.ask({ path: `/api/v1/log/entries${query}`, headers: { ...AUDITOR, 'x-clausier-actor': actor } });
const page = async (query = '', actor = 'auditor1') =>
  (await (await entries(query, actor)).json()) as {
    readonly entries: readonly { readonly position: string; readonly stream: string }[];
    readonly next?: string;
  };

describe('The log over HTTP', () => {
  test('says where it stands', async () => {
    const response = await edge.ask({ path: '/api/v1/log/head' });
    expect(await response.json()).toEqual(await edge.store.head());
  });

  test('gives an auditor the entries of its buyers as stored, page by page, without personal data', async () => {
    const stored = await edge.store.readAll({ after: '0', limit: 100 });
    const own = stored.filter(({ stream }) => ['buyer-b1', 'mandate-m1', 'mandate-m3'].includes(stream));
    const first = await page('?limit=2');
    expect(first).toEqual({ entries: own.slice(0, 2), next: own[1]?.position });
    const second = await page(`?limit=2&after=${String(first.next)}`);
    expect(second.entries).toEqual(own.slice(2, 4));
    const last = await page(`?limit=2&after=${String(second.next)}`);
    expect(last).toEqual({ entries: own.slice(4) });
    expect(await page()).toEqual({ entries: own });
    expect(JSON.stringify(stored)).not.toContain('Canari-4711');
  });

  test('gives another buyer’s auditor the other buyer’s entries, and those of no buyer to nobody', async () => {
    const streams = (await page('', 'auditor2')).entries.map(({ stream }) => stream);
    expect([...new Set(streams)]).toEqual(['buyer-b2', 'mandate-m2']);
  });

  test.each(['nobody', 'auditor3', 'auditor4'])(
    'is closed to %s, who says to be an auditor and holds no right today',
    async (actor) => {
      await expectRefused(edge, () => entries('', actor), 403, 'NO_RIGHT_IN_FORCE');
    },
  );

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
    expect(told).not.toMatch(/Canari|agent1|need/);
    const stopped = other.stop();
    expect((await reader.read()).done).toBe(true);
    await stopped;
  });
});
