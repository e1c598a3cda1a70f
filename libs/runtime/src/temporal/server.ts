import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { runGuarded, type GuardedProcess } from './guarded-process.js';
import { stopPreviousServer } from './previous-server.js';
import { startOf } from './process-identity.js';
import { awaitReady } from './readiness.js';
import { serverArguments, type ServerPlace } from './server-flags.js';
import { removeRecord, writeRecord } from './server-record.js';

export interface TemporalServerOptions {
  /** Path of the Temporal CLI, which carries the server. */
  readonly cli: string;
  /** Holds `temporal.sqlite`, `temporal.json` and `temporal.log`; the caller has it locked for itself. */
  readonly dataDir: string;
  /** Temporal's own web interface on a free port of the loopback. */
  readonly ui: boolean;
  readonly namespace: string;
  readonly dynamicConfig?: Readonly<Record<string, number>>;
  /** Where the server was before, for clients that still look for it there; free ports by default. */
  readonly ports?: ServerPorts;
  /** Gets French lines for the operator. */
  readonly log: (line: string) => void;
}

type ServerPorts = Pick<ServerPlace, 'port' | 'uiPort'>;

export interface TemporalServer {
  /** `127.0.0.1:<port>` of the gRPC front end. */
  readonly address: string;
  /** URL of the web interface, when asked for. */
  readonly uiAddress?: string;
  readonly serverVersion: string;
  readonly ports: ServerPorts;
  /** Resolves when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const LOG_FILE = 'temporal.log';
const READY_WITHIN_MS = 30_000;
const LAST_LINES = 8;
/** Another program may take a free port before the server does. */
const ATTEMPTS = 3;

/**
 * Starts a Temporal server on the data directory under a guard that stops it with this process, `kill -9` included.
 * A server that an earlier process left there is stopped first. Throws, with the server's last log lines, when it is
 * not ready within 30 s; nothing is left running then.
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const { dataDir, log } = options;
  mkdirSync(dataDir, { recursive: true });
  if (await stopPreviousServer(dataDir))
    log('Un serveur Temporal resté ouvert sur ce dossier de données a été arrêté.');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnPorts(options);
    } catch (error) {
      const reason = lastLines(dataDir);
      if (attempt < ATTEMPTS && /address already in use/i.test(reason)) continue;
      throw new Error(`le serveur Temporal (${options.cli}) n'a pas démarré : ${reason}`, { cause: error });
    }
  }
}

async function startOnPorts(options: TemporalServerOptions): Promise<TemporalServer> {
  const { cli, dataDir, ui, namespace, dynamicConfig = {} } = options;
  const ports = options.ports ?? { port: await freePort(), ...(ui ? { uiPort: await freePort() } : {}) };
  const place: ServerPlace = { dataDir, namespace, dynamicConfig, ...ports };
  const address = `127.0.0.1:${place.port}`;
  const running = await runGuarded({
    program: cli,
    args: serverArguments(place),
    folder: dataDir,
    logFile: LOG_FILE,
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    removeRecord(dataDir);
  };
  try {
    record(place, running);
    const serverVersion = await awaitReady(address, namespace, {
      limitMs: READY_WITHIN_MS,
      hasDied: () => running.hasEnded(),
    });
    const uiAddress = place.uiPort === undefined ? {} : { uiAddress: `http://127.0.0.1:${place.uiPort}` };
    return { address, ...uiAddress, serverVersion, ports, ended: running.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function record({ dataDir, port, uiPort }: ServerPlace, { pid, guardPid }: GuardedProcess): void {
  writeRecord(dataDir, {
    server: { pid, start: startOf(pid) ?? '' },
    guard: { pid: guardPid, start: startOf(guardPid) ?? '' },
    port,
    ...(uiPort === undefined ? {} : { uiPort }),
    startedAt: new Date().toISOString(),
  });
}

function lastLines(dataDir: string): string {
  try {
    const lines = readFileSync(join(dataDir, LOG_FILE), 'utf8').trim().split('\n').slice(-LAST_LINES);
    return lines.join('\n').trim() || 'il n’a rien dit';
  } catch {
    return 'il n’a rien dit';
  }
}
