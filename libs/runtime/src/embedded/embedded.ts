import { Client, Connection } from '@temporalio/client';
import type { Clock } from '@clausier/kernel';
import type { ProcessKey } from '@clausier/workflow-contract';
import { advance, serially } from '../processes/advance.js';
import { Bridge } from '../processes/bridge.js';
import { BuiltinEngine, DueLoop, SENTINEL_GRACE_MS } from '../processes/due-loop.js';
import type { ProcessEngine } from '../processes/engine.js';
import { processActivities } from '../temporal/activities.js';
import { CHANNEL } from '../temporal/channel.js';
import { TemporalEngine } from '../temporal/engine.js';
import { IDENTITY } from '../temporal/identity.js';
import { keepTemporalServer } from '../temporal/kept-server.js';
import { startWorker } from '../temporal/worker.js';
import { openCore, type Core, type Log } from './core.js';
import { builtinOpenings, temporalOpenings, type Openings } from './openings.js';

const NAMESPACE = 'clausier';

const WITHOUT_TEMPORAL =
  'ALERTE pas de Temporal pour cette fois : le moteur intégré conduit les processus, mêmes actes, mêmes échéances. Redémarrez pour réessayer.';

type Advance = (key: ProcessKey) => Promise<void>;

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** Path of a Temporal CLI; without one the due loop drives the processes. */
  readonly temporalCli: string | undefined;
  readonly temporalUi: boolean;
  /** Bundle of the workflows, made at build time. */
  readonly workflowBundle: string;
  /** The clock is moved by hand: yearly openings wait to be triggered. */
  readonly steppedClock: boolean;
  readonly log: Log;
}

/** Processes of one data directory at work in this Node process, with a Temporal server as guarded child when there is one. */
export interface Embedded {
  readonly core: Core;
  readonly bridge: Bridge;
  readonly dueLoop: DueLoop;
  readonly openings: Openings;
  readonly engine: ProcessEngine['name'];
  readonly temporal?: { readonly client: Client; readonly serverVersion: string; readonly uiAddress?: string };
  stop(): Promise<void>;
}

interface Driving {
  readonly engine: ProcessEngine;
  readonly openings: Openings;
  readonly graceMs: number;
  readonly temporal?: NonNullable<Embedded['temporal']>;
  /** Called when the engine was away and is back. */
  onBack?(listener: () => Promise<unknown>): void;
  stop(): Promise<void>;
}

/** Starts everything that works behind the API. What is started is stopped again when a later part fails. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const core = await openCore(options.dataDir, options.clock, options.log);
  const onError = (error: unknown) => options.log(`ALERTE ${error instanceof Error ? error.message : String(error)}`);
  const advanceHere = serially((key: ProcessKey) => advance(core.planner, core.acts, key));
  let driving: Driving | undefined;
  try {
    driving = await drive(core, options, advanceHere, onError);
    return await setGoing(core, driving, options.clock, advanceHere, onError);
  } catch (error) {
    await driving?.stop();
    await core.close();
    throw error;
  }
}

/** Starts Temporal where it can be had. Elsewhere it says so loudly and leaves the processes to the due loop. */
async function drive(
  core: Core,
  options: EmbeddedOptions,
  advanceHere: Advance,
  onError: (error: unknown) => void,
): Promise<Driving> {
  if (options.temporalCli === undefined) return builtin(core, options, advanceHere, onError);
  try {
    return await temporal(core, options, options.temporalCli, onError);
  } catch (error) {
    onError(error);
    options.log(WITHOUT_TEMPORAL);
    return builtin(core, options, advanceHere, onError);
  }
}

async function setGoing(
  core: Core,
  driving: Driving,
  clock: Clock,
  advanceHere: Advance,
  onError: (error: unknown) => void,
): Promise<Embedded> {
  const bridge = new Bridge(core.store, core.processes, driving.engine, core.route, onError);
  // Until everybody was told once, `reconcile` tells everybody: Temporal's file may be a new one.
  let toldAll = false;
  const tell = async () => {
    await (toldAll ? bridge.reconcile() : bridge.rehydrate());
    toldAll = true;
  };
  let going = Promise.resolve();
  let stopping = false;
  /** Runs one look at a time. None is left at work when the stores that it asks are closed. */
  const goOn = () =>
    (going = going.then(async () => {
      if (stopping) return;
      await driving.openings.ensure().catch(onError);
      await tell().catch(onError);
    }));
  const dueLoop = new DueLoop({
    processes: core.processes,
    clock,
    graceMs: driving.graceMs,
    advance: advanceHere,
    reconcile: goOn,
    onError,
  });
  await goOn();
  driving.onBack?.(() => {
    toldAll = false;
    return goOn();
  });
  const stopBridge = bridge.start();
  const stopLoop = dueLoop.start();
  return {
    core,
    bridge,
    dueLoop,
    openings: driving.openings,
    engine: driving.engine.name,
    ...(driving.temporal ? { temporal: driving.temporal } : {}),
    stop: async () => {
      stopping = true;
      await stopLoop();
      await going;
      await stopBridge();
      await driving.stop();
      await core.close();
    },
  };
}

function builtin(
  core: Core,
  options: EmbeddedOptions,
  advanceHere: Advance,
  onError: (error: unknown) => void,
): Driving {
  const engine = new BuiltinEngine(advanceHere, onError);
  return {
    engine,
    openings: builtinOpenings(core.openings, core, options.steppedClock),
    graceMs: 0,
    stop: () => engine.stop(),
  };
}

async function temporal(
  core: Core,
  options: EmbeddedOptions,
  cli: string,
  onError: (error: unknown) => void,
): Promise<Driving> {
  const { dataDir, temporalUi: ui, workflowBundle, log } = options;
  const server = await keepTemporalServer({ cli, dataDir, ui, namespace: NAMESPACE, log });
  const started: (() => Promise<void>)[] = [() => server.stop()];
  const stop = async () => {
    for (const end of started.toReversed()) await end();
  };
  try {
    const connection = await Connection.connect({ address: server.address, channelArgs: CHANNEL });
    started.push(() => connection.close());
    const client = new Client({ connection, namespace: NAMESPACE, identity: IDENTITY });
    const worker = await startWorker({
      address: server.address,
      namespace: NAMESPACE,
      workflowBundle,
      activities: processActivities(core.planner, core.acts, core.openings, log),
      onFailed: onError,
    });
    started.push(() => worker.stop());
    const { serverVersion, uiAddress } = server;
    return {
      engine: new TemporalEngine(client),
      openings: temporalOpenings(client, core, options.steppedClock),
      graceMs: SENTINEL_GRACE_MS,
      temporal: { client, serverVersion, ...(uiAddress === undefined ? {} : { uiAddress }) },
      onBack: (listener) => server.onBack(listener),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
