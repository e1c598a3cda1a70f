import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { WORKFLOW_BUNDLE, requiredTemporalCli } from '../testing/world.js';
import { TemporalEngine } from './engine.js';
import { startTemporalServer, type TemporalServer } from './server.js';
import { startWorker } from './worker.js';

const NAMESPACE = 'clausier';
const KEY = 'tendering.c1';
const DEADLY = 'deadly';

describe('a server that takes calls and never answers', () => {
  const sockets = new Set<Socket>();
  let silent: Server;
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('holds a poke for a few seconds, no longer', async () => {
    silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const place = silent.address();
    const port = typeof place === 'object' && place ? place.port : 0;
    const connection = Connection.lazy({ address: `127.0.0.1:${port}` });
    const begun = performance.now();
    await expect(new TemporalEngine(new Client({ connection })).poke(KEY, '1')).rejects.toThrow();
    expect(performance.now() - begun).toBeLessThan(5_000);
    await connection.close();
  });
});

describe('a worker that dies', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clausier-worker-'));
  const deadly = join(dataDir, 'deadly-bundle.js');
  let server: TemporalServer;
  let connection: Connection;
  let client: Client;
  beforeAll(async () => {
    const code = readFileSync(WORKFLOW_BUNDLE, 'utf8');
    const begins = 'async function runProcess(process, input) {';
    expect(code).toContain(begins);
    // A process of that name ends the thread that its workflow runs in.
    const dies = `if (input.entity === '${DEADLY}') console.log.constructor('return process')().exit(3);`;
    writeFileSync(deadly, code.replace(begins, `${begins} ${dies}`));
    server = await startTemporalServer({
      cli: requiredTemporalCli(),
      dataDir,
      ui: false,
      namespace: NAMESPACE,
      log: () => undefined,
    });
    connection = await Connection.connect({ address: server.address });
    client = new Client({ connection, namespace: NAMESPACE });
  });
  afterAll(async () => {
    await connection?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is replaced by another, which takes the pokes', async () => {
    const failed = Promise.withResolvers<unknown>();
    const planned = Promise.withResolvers<string>();
    const worker = await startWorker({
      address: server.address,
      namespace: NAMESPACE,
      workflowBundle: deadly,
      activities: {
        plan: async ({ entity, atLeast }) => {
          planned.resolve(entity);
          return { position: atLeast, acts: [], terminal: true, stage: 'tendering', details: '' };
        },
        issueCommand: async () => undefined,
        notify: async () => undefined,
        openScheduled: async () => undefined,
      },
      onFailed: failed.resolve,
    });
    const engine = new TemporalEngine(client);
    await engine.poke(`tendering.${DEADLY}`, '1');
    expect(await failed.promise).toBeInstanceOf(Error);
    await client.workflow.getHandle(`tendering.${DEADLY}`).terminate();
    await engine.poke(KEY, '1');
    expect(await planned.promise).toBe('c1');
    await worker.stop();
  });
});
