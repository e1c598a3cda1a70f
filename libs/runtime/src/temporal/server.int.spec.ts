import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goneWithin, isAlive, startOf } from './process-identity.js';
import { TEMPORAL_FILE } from './server-flags.js';
import { readRecord, writeRecord, type ServerRecord } from './server-record.js';
import { startTemporalServer, type TemporalServer } from './server.js';

const LIMIT_MS = 120_000;
const ABANDONED_PORT = 1;
const DIES_WITHIN_MS = 10_000;

/** Set by `npm test`. These are tests of a real server: without one they fail. */
function temporalCli(): string {
  const cli = process.env['CLAUSIER_TEMPORAL_CLI'];
  if (!cli) throw new Error('CLAUSIER_TEMPORAL_CLI must name a Temporal CLI');
  return cli;
}

describe('the Temporal server of a data directory', () => {
  let dataDir: string;
  let running: TemporalServer | undefined;
  const said: string[] = [];

  const start = async (ui = false): Promise<TemporalServer> => {
    const log = (line: string): void => void said.push(line);
    running = await startTemporalServer({ cli: temporalCli(), dataDir, ui, namespace: 'clausier', log });
    return running;
  };
  const recorded = (): ServerRecord => {
    const record = readRecord(dataDir);
    if (record === undefined) throw new Error('nothing recorded');
    return record;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'clausier-temporal-'));
    said.length = 0;
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(
    'answers with its namespace and search attributes, and leaves neither process nor record when stopped',
    async () => {
      const server = await start();
      expect(server.serverVersion).toMatch(/^\d+\.\d+\.\d+/);
      expect(server.uiAddress).toBeUndefined();
      const connection = await Connection.connect({ address: server.address });
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'clausier' });
      await connection.close();
      expect(Object.keys(customAttributes ?? {})).toEqual(
        expect.arrayContaining(['ContractId', 'Directorate', 'Stage', 'NextDueAt']),
      );
      const { server: recordedServer, guard } = recorded();
      await server.stop();
      expect([isAlive(recordedServer.pid), isAlive(guard.pid)]).toEqual([false, false]);
      expect(readRecord(dataDir)).toBeUndefined();
    },
    LIMIT_MS,
  );

  it(
    'serves its web interface when asked to, and starts again on the same file',
    async () => {
      await (await start()).stop();
      const server = await start(true);
      const page = await fetch(server.uiAddress ?? '');
      expect(page.status).toBe(200);
    },
    LIMIT_MS,
  );

  it.each(['marché #3', 'prêt ?', 'a%41'])(
    'keeps its database inside a data directory named « %s », and finds it there again',
    async (name) => {
      const parent = dataDir;
      dataDir = join(parent, name);
      try {
        await (await start()).stop();
        expect(readdirSync(dataDir)).toContain(TEMPORAL_FILE);
        const { ino } = statSync(join(dataDir, TEMPORAL_FILE));
        await (await start()).stop();
        expect(statSync(join(dataDir, TEMPORAL_FILE)).ino).toBe(ino);
        expect(readdirSync(parent)).toEqual([name]);
      } finally {
        rmSync(parent, { recursive: true, force: true });
      }
    },
    LIMIT_MS,
  );

  it(
    'dies with an application that was killed without warning',
    async () => {
      const application = await otherApplication(dataDir);
      const { server, guard } = recorded();
      application.kill('SIGKILL');
      expect(await goneWithin(server.pid, DIES_WITHIN_MS)).toBe(true);
      expect(await goneWithin(guard.pid, DIES_WITHIN_MS)).toBe(true);
    },
    LIMIT_MS,
  );

  it(
    'is stopped by the application when its guard was killed without warning',
    async () => {
      const server = await start();
      const { server: recordedServer, guard } = recorded();
      process.kill(guard.pid, 'SIGKILL');
      await server.ended;
      expect(isAlive(recordedServer.pid)).toBe(false);
    },
    LIMIT_MS,
  );

  it(
    'that is still alive is stopped before another opens the same file',
    async () => {
      const application = await otherApplication(dataDir);
      const before = recorded();
      await start();
      expect(isAlive(before.server.pid)).toBe(false);
      expect(recorded().server.pid).not.toBe(before.server.pid);
      expect(said).toEqual([expect.stringContaining('a été arrêté')]);
      application.kill('SIGKILL');
    },
    LIMIT_MS,
  );

  it(
    'is not taken for another program that was given its pid',
    async () => {
      const bystander = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
      await once(bystander, 'spawn');
      const pid = bystander.pid ?? 0;
      const reused = { pid, start: `earlier than ${startOf(pid)}` };
      writeRecord(dataDir, {
        server: reused,
        guard: reused,
        port: ABANDONED_PORT,
        startedAt: '2013-01-02T00:00:00.000Z',
      });
      await start();
      expect(isAlive(pid)).toBe(true);
      expect(said).toEqual([]);
      bystander.kill('SIGKILL');
    },
    LIMIT_MS,
  );

  it(
    'that cannot start says why and leaves nothing running',
    async () => {
      rmSync(dataDir, { recursive: true });
      const notACli = startTemporalServer({
        cli: join(dataDir, 'no-such-temporal'),
        dataDir,
        ui: false,
        namespace: 'clausier',
        log: () => undefined,
      });
      await expect(notACli).rejects.toThrow(/n'a pas démarré.*ENOENT/s);
      expect(readRecord(dataDir)).toBeUndefined();
    },
    LIMIT_MS,
  );
});

/** Another Node process that starts the server of this directory from the same sources, and then only waits. */
async function otherApplication(dataDir: string): Promise<ChildProcess> {
  const server = fileURLToPath(new URL('./server.ts', import.meta.url));
  const script = `
    const { startTemporalServer } = await import(${JSON.stringify(server)});
    const options = { cli: process.env.CLAUSIER_TEMPORAL_CLI, dataDir: process.argv[1], ui: false, namespace: 'clausier' };
    await startTemporalServer({ ...options, log: () => undefined });
    console.log('ready');
    setInterval(() => 0, 1000);`;
  const application = spawn(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', '--input-type=module', '-e', script, dataDir],
    {
      env: {
        ...process.env,
        CLAUSIER_TEMPORAL_CLI: temporalCli(),
        TS_NODE_PROJECT: fileURLToPath(new URL('../../tsconfig.lib.json', import.meta.url)),
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(application.stdout, 'data');
  return application;
}
