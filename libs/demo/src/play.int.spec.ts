import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOG_START } from '@clausier/kernel';
import { REFERENCE_CASE, readCase } from './case-files.js';
import { playCase } from './play.js';

type Played = Awaited<ReturnType<typeof playCase>>;

/** Enough to have buyers and their people. */
const STEPS = 30;
const LIMIT_MS = 120_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('While the demonstration plays its case', () => {
  let dataDir: string;
  let played: Played;
  const meanwhile: Promise<Answer>[] = [];
  let url: string;

  interface Answer {
    readonly status: number;
    readonly retryAfter: string | null;
    readonly body: unknown;
  }
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(url + path, init);
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.json() };
  };
  const ready = () => ask('/health/ready');
  const command = (key: string, headers: Readonly<Record<string, string>> = {}) =>
    ask('/api/v1/buyer/visiteur/register-buyer', {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': key },
        ...{ 'x-clausier-actor': 'visiteur', 'x-clausier-role': 'operator', ...headers },
      },
      body: JSON.stringify({
        ...{ officialName: 'Acheteur d’un visiteur', illustrative: true, zone: 'Europe/Paris', calendar: 'FR' },
        directorates: [],
        launchReservedToProcurement: false,
      }),
    });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'clausier-play-'));
    const whole = await readCase(REFERENCE_CASE);
    const steps = whole.steps.slice(0, STEPS);
    const header = { ...whole.header, centralEvaluations: [], sourceFigures: [] };
    const course = { ...whole, header, steps, endsAt: steps.at(-1)?.at ?? whole.startsAt };
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    played = await playCase({
      ...{ course, dataDir, port, temporalCli: undefined, temporalUi: false, workflowBundle: '' },
      progress: (done) => {
        if (done !== 1) return;
        meanwhile.push(ready(), command('early'), command('forged', { 'x-clausier-player': 'moi' }));
        meanwhile.push(ask('/api/v1/log/head', { headers: { 'x-clausier-actor': 'v1', 'x-clausier-role': 'guest' } }));
      },
      log: () => undefined,
    });
  }, LIMIT_MS);
  afterAll(async () => {
    await played?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const REFUSED = {
    status: 503,
    retryAfter: '5',
    body: expect.objectContaining({
      code: 'DEMONSTRATION_PLAYING',
      detail: expect.stringMatching(/^La démonstration joue encore son cas.*\.$/),
    }),
  };
  const events = () => played.embedded.core.store.readAll({ after: LOG_START, limit: 10_000 });

  it('is not ready and says so, takes no command but its own, and is read as ever', async () => {
    const [readiness, early, forged, head] = await Promise.all(meanwhile);
    expect(readiness).toMatchObject({
      status: 503,
      body: { status: 'notReady', missing: expect.arrayContaining(['la démonstration joue encore son cas']) },
    });
    expect([early, forged]).toEqual([REFUSED, REFUSED]);
    expect(head?.status).toBe(200);
    expect((await events()).length).toBeGreaterThan(STEPS / 2);
  });

  it(
    'takes commands once it is over, the refused one too, dated by the wall',
    async () => {
      expect(await command('late')).toEqual(REFUSED);
      await played.release();
      await played.serving.projections.atHead();
      expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', missing: [] } });
      expect(await command('early')).toMatchObject({ status: 201 });
      const [last] = (await events()).filter(({ stream }) => stream === 'buyer-visiteur');
      expect(Math.abs(Date.now() - Date.parse(last?.recordedAt ?? ''))).toBeLessThan(60_000);
    },
    LIMIT_MS,
  );
});
