import { DefaultLogger, NativeConnection, Runtime, Worker, makeTelemetryFilterString } from '@temporalio/worker';
import { PROCESS_TASK_QUEUE, type ProcessActivities } from '@clausier/workflow-contract';
import { IDENTITY } from '../temporal/identity.js';

export interface RunningWorker {
  /** Lets running activities end, then stops. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly address: string;
  readonly namespace: string;
  /** Path of the bundle made at build time: production never bundles on start. */
  readonly workflowBundle: string;
  readonly activities: ProcessActivities;
  readonly onFailed: (error: unknown) => void;
}

/** Without its retries: while the server is away they would say so several times a second. */
const NATIVE_LOG = `${makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' })},temporalio_client::retry=off`;

let installed = false;

/**
 * Once per process, before the first worker: signals belong to the application, and the SDK speaks up only on errors.
 * That the server is away is for the application to say, once.
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

export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  installRuntime();
  const connection = await NativeConnection.connect({ address: options.address });
  const worker = await Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: PROCESS_TASK_QUEUE,
    identity: IDENTITY,
    workflowBundle: { codePath: options.workflowBundle },
    activities: options.activities,
    shutdownGraceTime: '5 s',
  });
  const running = worker.run().catch((error: unknown) => options.onFailed(error));
  return {
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
