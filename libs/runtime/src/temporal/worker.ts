import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultLogger, NativeConnection, Runtime, Worker, makeTelemetryFilterString } from '@temporalio/worker';
import { PROCESS_TASK_QUEUE, type ProcessActivities } from '@clausier/workflow-contract';
import { IDENTITY } from './identity.js';

export interface RunningWorker {
  /** Lets running activities end, then stops. */
  stop(): Promise<void>;
}

interface WorkerOptions {
  readonly address: string;
  readonly namespace: string;
  /** Path of the bundle made at build time: production never bundles on start. */
  readonly workflowBundle: string;
  readonly activities: ProcessActivities;
  /** Told each time a worker failed, or could not be started again. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * What the native part of the SDK logs: errors, without the retries of its client. While the server is away those would
 * say the same several times a second.
 */
const NATIVE_LOG = `${makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' })},temporalio_client::retry=off`;

let installed = false;

/**
 * Sets up the SDK once per process, before the first worker. Signals belong to the application, and the SDK speaks only
 * of errors. The application itself says, once, that the server is away.
 */
function installRuntime(): void {
  if (installed) return;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: NATIVE_LOG } },
  });
  installed = true;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Starts a worker, and another one when it fails, after a pause that grows, until it is stopped. Throws when the first
 * one cannot be started.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  installRuntime();
  const told = new AbortController();
  let worker: Started | undefined = await startOne(options);
  let pauseMs = FIRST_PAUSE_MS;
  const again = async (): Promise<Started | undefined> => {
    while (!told.signal.aborted) {
      await sleep(pauseMs, undefined, { signal: told.signal }).catch(() => undefined);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      if (told.signal.aborted) break;
      try {
        return await startOne(options);
      } catch (error) {
        options.onFailed(error);
      }
    }
    return undefined;
  };
  const work = async (): Promise<void> => {
    while (worker) {
      const begun = performance.now();
      const failure = await worker.ended;
      await worker.close();
      if (told.signal.aborted) return;
      if (failure !== undefined) options.onFailed(failure);
      if (performance.now() - begun > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      worker = await again();
      if (told.signal.aborted) worker?.shutdown();
    }
  };
  const working = work();
  return {
    stop: async () => {
      told.abort();
      worker?.shutdown();
      await working;
    },
  };
}

interface Started {
  /** Resolves when the worker has ended, with the error it ended by. */
  readonly ended: Promise<unknown>;
  shutdown(): void;
  close(): Promise<void>;
}

async function startOne(options: WorkerOptions): Promise<Started> {
  const connection = await NativeConnection.connect({ address: options.address });
  try {
    const worker = await Worker.create({
      connection,
      namespace: options.namespace,
      taskQueue: PROCESS_TASK_QUEUE,
      identity: IDENTITY,
      workflowBundle: { codePath: options.workflowBundle },
      activities: options.activities,
      shutdownGraceTime: '5 s',
    });
    return {
      ended: worker.run().then(
        () => undefined,
        (error: unknown) => error ?? new Error('the worker failed'),
      ),
      shutdown: () => (worker.getState() === 'RUNNING' ? worker.shutdown() : undefined),
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
