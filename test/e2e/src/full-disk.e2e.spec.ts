import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HEAD,
  Scratch,
  SmallDisk,
  canMount,
  coursesOf,
  eventsIn,
  get,
  grantSomebody,
  headOf,
  openingsOnly,
  post,
  runCli,
  runStandalone,
  start,
  type Server,
} from './harness/index.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const describeOnMount = canMount() ? describe : describe.skip;

describeOnMount('A disk that fills up while the application runs', () => {
  let disk: SmallDisk;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    disk = SmallDisk.mount('16m');
    server = start({ dataDir: disk.directory, caseDir: openingsOnly(scratch.path('case')).folder });
    url = await server.ready();
  }, 600_000);
  afterAll(async () => {
    await server.kill();
    disk.unmount();
  });

  const KEY = { 'idempotency-key': 'sent-while-the-disk-was-full' };
  const GRANT = { grant: 'g_patiente', actor: 'agent_9', role: 'fileManager' };
  const send = () => post(url, 'buyer/illustration/grant-role', HEAD, GRANT, KEY);

  it('a command is answered 503 with the time to try again, and is not in the log', async () => {
    disk.fill();
    const head = headOf(disk.directory);
    // Space that the files were given before may still hold a few events.
    for (let sent = 0; sent < 200 && (await grantSomebody(url, `remplit${sent}`)).status === 201; sent += 1);
    const refused = await send();
    expect(refused).toMatchObject({ status: 503, body: { code: 'LOG_FULL' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(String(refused.body['detail'])).toMatch(/plein/);
    expect(headOf(disk.directory)).toBeGreaterThanOrEqual(head);
    expect(eventsIn(disk.directory).some(({ data }) => data['grant'] === GRANT.grant)).toBe(false);
  });

  it('questions are answered still', async () => {
    expect(await get(url, '/health/live')).toMatchObject({ status: 200 });
    expect(await get(url, '/api/v1/tasks', HEAD)).toMatchObject({ status: 200 });
  });

  it('with room again the same command is taken, once, and everything that follows the log catches up', async () => {
    disk.free();
    const taken = await send();
    expect(taken.status).toBe(201);
    expect(await send()).toMatchObject({ status: 201, body: taken.body });
    const { position } = taken.body;
    expect(await get(url, `/api/v1/tasks?minPosition=${String(position)}`, HEAD)).toMatchObject({ status: 200 });
    expect(eventsIn(disk.directory).filter(({ data }) => data['grant'] === GRANT.grant)).toHaveLength(1);
    expect(await runCli(['verify', '--data', disk.directory])).toMatchObject({ code: 0 });
  });
});

/** Acts of one instant have no order among them: a process cut off between two of them may perform the rest the other way round. */
function coursesAt(directory: string): object {
  const courses = Object.entries(coursesOf(eventsIn(directory)));
  return Object.fromEntries(
    courses.map(([stream, types]) => [stream, stream.startsWith('followUp-') ? types.toSorted() : types]),
  );
}

describeOnMount('A disk that fills up in the middle of the case', () => {
  it('ends with code 1 and a sentence; with more room the case goes on to the same end', async () => {
    const whole = scratch.path('data');
    await runStandalone(['demo', '--data', whole]);
    const disk = SmallDisk.mount('5m');
    try {
      const stopped = start({ dataDir: disk.directory });
      expect(await stopped.program.ended).toBe(1);
      expect(stopped.program.stderr()).toMatch(/^clausier : .*plein/m);
      expect(headOf(disk.directory)).toBeGreaterThan(20);
      execFileSync('mount', ['-o', 'remount,size=64m', disk.directory]);
      const again = start({ dataDir: disk.directory });
      await again.ready();
      await again.stop();
      expect(coursesAt(disk.directory)).toEqual(coursesAt(whole));
    } finally {
      disk.unmount();
    }
  }, 600_000);
});
