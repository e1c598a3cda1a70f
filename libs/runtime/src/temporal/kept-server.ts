import { setTimeout as sleep } from 'node:timers/promises';
import type { TemporalServer, TemporalServerOptions } from './server.js';
import { startOnSoundFile } from './sound-file.js';

interface KeptServer extends Omit<TemporalServer, 'ended' | 'ports'> {
  /** Calls the listener each time the server answers again, so that it is told what it missed. */
  onBack(listener: () => Promise<unknown>): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Starts a Temporal server, and starts it again when it ends unasked. File and ports stay the same, so that clients and
 * workers find it by themselves. It tries until it is stopped, at growing intervals. Meanwhile commands are served, and
 * the due loop performs what is late.
 */
export async function keepTemporalServer(options: TemporalServerOptions): Promise<KeptServer> {
  const { log } = options;
  const given = new AbortController();
  let onBack: () => Promise<unknown> = async () => {};
  let server = await startOnSoundFile(options);
  const { address, uiAddress, serverVersion, ports } = server;

  const startAgain = async (): Promise<TemporalServer | undefined> => {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      await sleep(pauseMs, undefined, { signal: given.signal }).catch(() => undefined);
      if (given.signal.aborted) return undefined;
      try {
        return await startOnSoundFile({ ...options, ports });
      } catch (error) {
        log(`ALERTE ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      await server.ended;
      if (given.signal.aborted) return;
      log('ALERTE le serveur Temporal s’est arrêté. Les commandes restent servies ; il est relancé.');
      const next = await startAgain();
      if (!next) return;
      server = next;
      log('Le serveur Temporal répond de nouveau.');
      if (given.signal.aborted) return;
      await onBack().catch((error: unknown) => log(`ALERTE ${String(error)}`));
    }
  };
  const watching = watch();
  return {
    address,
    ...(uiAddress === undefined ? {} : { uiAddress }),
    serverVersion,
    onBack: (listener) => void (onBack = listener),
    stop: async () => {
      given.abort();
      await server.stop();
      await watching;
      await server.stop();
    },
  };
}
