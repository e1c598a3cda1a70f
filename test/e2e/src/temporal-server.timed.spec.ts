import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HEAD,
  Scratch,
  allGone,
  coursesOf,
  descendants,
  eventsIn,
  grantSomebody,
  headOf,
  isRunning,
  openProcessesIn,
  openingsOnly,
  post,
  runStandalone,
  sleep,
  start,
  temporalPids,
  until,
  type Server,
} from './harness/index.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const SECOND_START_MS = 10_000;
const GONE_WITHIN_MS = 10_000;
const STORM_WATCH_MS = 5_000;
/** Patience with a server that comes back beside other work. */
const WITHIN_MS = 120_000;

describe('start with a real Temporal server, killed in the middle of the case and started again', () => {
  const dataDir = scratch.path('data');
  let server: Server;
  let played: number;

  beforeAll(async () => {
    const killed = start({ dataDir, temporal: true });
    await killed.reachedStep(300);
    await killed.kill();
    server = start({ dataDir, temporal: true });
    await server.ready();
    played = headOf(dataDir);
  }, 600_000);
  afterAll(() => server.kill());

  it('says where Temporal’s own screen is', async () => {
    const ui = /^ {2}Temporal +(http\S+)$/m.exec(server.program.stdout())?.[1] ?? '';
    expect((await fetch(ui)).status).toBe(200);
  });

  it('comes to the same events in every stream as one that was not killed, every act once and by Temporal', async () => {
    const whole = scratch.path('data');
    expect(await runStandalone(['demo', '--data', whole])).toMatchObject({ code: 0 });
    expect(coursesOf(eventsIn(dataDir))).toEqual(coursesOf(eventsIn(whole)));
    const acts = eventsIn(dataDir).filter(({ stream }) => stream.startsWith('followUp-'));
    expect(new Set(acts.map(({ data }) => data['act'])).size).toBe(acts.length);
    expect(new Set(acts.map(({ data }) => data['performedBy']))).toEqual(new Set(['temporal']));
  });

  it('has no process to open and no act to perform: nothing happened since', async () => {
    await sleep(STORM_WATCH_MS);
    expect(headOf(dataDir)).toBe(played);
    expect(openProcessesIn(dataDir)).toEqual([]);
  });

  it('takes no Temporal server with it into a kill -9', async () => {
    const { server: temporal, guard } = temporalPids(dataDir);
    expect([temporal, guard].map(isRunning)).toEqual([true, true]);
    await server.kill();
    await allGone([temporal, guard], GONE_WITHIN_MS);
  });

  it('is ready again in under ten seconds, without playing the case', async () => {
    const begun = performance.now();
    server = start({ dataDir, temporal: true });
    await server.ready();
    const took = performance.now() - begun;
    expect(server.program.stdout()).not.toContain('étape');
    expect(took).toBeLessThan(SECOND_START_MS);
  });

  it('stops on Ctrl-C with code 0 and leaves no process', async () => {
    const { server: temporal, guard } = temporalPids(dataDir);
    const children = descendants(server.program.pid);
    expect(children).toEqual(expect.arrayContaining([temporal, guard]));
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(children.filter(isRunning)).toEqual([]);
    expect(headOf(dataDir)).toBe(played);
  });
});

describe('When the Temporal server dies under a running application', () => {
  const dataDir = scratch.path('data');
  // Opened on a day gone by, a review is in season and its invitations are due whatever the day and hour of this test.
  const year = new Date().getUTCFullYear();
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = start({ dataDir, temporal: true, caseDir: openingsOnly(scratch.path('case')).folder });
    url = await server.ready();
  }, 600_000);
  afterAll(() => server.kill());

  const openReview = (of: number) =>
    post(url, `programmingReview/illustration.${of}/open-programming-review`, HEAD, { on: `${of - 1}-12-01` });
  const actsOf = (of: number) =>
    eventsIn(dataDir).filter(({ stream }) => stream.startsWith('followUp-') && stream.endsWith(`.illustration.${of}`));
  const invited = (of: number) => () => actsOf(of).filter(({ data }) => data['occurrence'] === 'first').length === 3;

  it('commands are answered as before, with a loud line for the operator', async () => {
    const { server: temporal } = temporalPids(dataDir);
    process.kill(temporal, 'SIGKILL');
    await allGone([temporal], GONE_WITHIN_MS);
    for (const name of ['premiere', 'deuxieme', 'troisieme']) {
      const begun = performance.now();
      expect(await grantSomebody(url, name)).toMatchObject({ status: 201 });
      expect(performance.now() - begun).toBeLessThan(2_000);
    }
    expect(await openReview(year)).toMatchObject({ status: 201 });
    await until(
      () => server.program.stderr().includes('ALERTE le serveur Temporal s’est arrêté'),
      'it says so',
      WITHIN_MS,
    );
  });

  it('the server is started again on its own file and ports, and performs what fell due meanwhile', async () => {
    await until(
      () => server.program.stderr().includes('Le serveur Temporal répond de nouveau'),
      'it is back',
      WITHIN_MS,
    );
    await until(invited(year), () => `the directorates are invited:\n${server.program.stderr()}`, WITHIN_MS);
    expect(new Set(actsOf(year).map(({ data }) => data['performedBy']))).toEqual(new Set(['temporal']));
  });

  it('the same when its guard dies: no second server is ever on the file', async () => {
    const before = temporalPids(dataDir);
    process.kill(before.guard, 'SIGKILL');
    await allGone([before.guard, before.server], GONE_WITHIN_MS);
    await until(
      () => server.program.stderr().split('répond de nouveau').length === 3,
      () => `it is back once more:\n${server.program.stderr()}`,
      WITHIN_MS,
    );
    expect(await openReview(year - 1)).toMatchObject({ status: 201 });
    await until(invited(year - 1), 'the directorates are invited', WITHIN_MS);
    const acts = [...actsOf(year), ...actsOf(year - 1)];
    expect(new Set(acts.map(({ data }) => data['act'])).size).toBe(acts.length);
    expect(readFileSync(join(dataDir, 'temporal.log'), 'utf8')).not.toMatch(/database is locked|malformed/);
  });

  it('a Ctrl-C afterwards leaves nothing', async () => {
    const children = descendants(server.program.pid);
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(children.filter(isRunning)).toEqual([]);
  });
});
