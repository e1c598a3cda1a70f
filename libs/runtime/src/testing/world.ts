import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOG_START, type EventEnvelope, type Role } from '@clausier/kernel';
import type { CommandOutcome } from '@clausier/application';
import { SteppedClock } from '../common/clocks.js';
import { startEmbedded, type Embedded } from '../embedded/embedded.js';
import { TimeKeeper } from '../processes/time-keeper.js';

/** Bundle that the build made: what is tested is what ships. */
export const WORKFLOW_BUNDLE = fileURLToPath(
  new URL('../../../../workflows/processes/dist/workflow-bundle.js', import.meta.url),
);

/** The Temporal CLI of the test run; its absence fails the suite that needs it. */
export function requiredTemporalCli(): string {
  const cli = process.env.CLAUSIER_TEMPORAL_CLI;
  if (!cli)
    throw new Error('CLAUSIER_TEMPORAL_CLI is not set: run the suite through npm test, with a Temporal server at hand');
  return cli;
}

/** A whole Clausier on a temporary data directory and a clock that the test moves. */
export interface World {
  readonly embedded: Embedded;
  readonly clock: SteppedClock;
  readonly time: TimeKeeper;
  readonly alarms: readonly string[];
  /** Sends a command as a person; anything but done or unchanged throws. */
  send(actor: string, role: Role, path: string, body?: unknown): Promise<CommandOutcome>;
  events(): Promise<readonly EventEnvelope[]>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** A data directory that outlives this world; a temporary one by default. */
  readonly dataDir?: string;
  readonly temporalCli?: string;
}

export async function openWorld(
  engine: 'temporal' | 'builtin',
  clock: SteppedClock,
  options: WorldOptions = {},
): Promise<World> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'clausier-world-')));
  const alarms: string[] = [];
  const embedded = await startEmbedded({
    dataDir,
    clock,
    temporalCli: engine === 'temporal' ? (options.temporalCli ?? requiredTemporalCli()) : undefined,
    temporalUi: false,
    workflowBundle: WORKFLOW_BUNDLE,
    steppedClock: true,
    log: (line) => alarms.push(line),
  });
  const { store, processes, pipeline, registry } = embedded.core;
  const time = new TimeKeeper({ store, processes, bridge: embedded.bridge, clock, readModelsAtHead: async () => true });
  let sent = 0;
  return {
    embedded,
    clock,
    time,
    alarms,
    send: async (actorId, role, path, body = {}) => {
      const [category = '', id = '', slug = ''] = path.split('/');
      const slice = registry.slice(category, slug);
      if (!slice) throw new Error(`no command ${path}`);
      const outcome = await pipeline.execute({
        slice,
        id,
        body,
        identity: { actorId, role },
        idempotencyKey: `k${clock.now()}-${sent++}`,
      });
      if (outcome.kind !== 'done' && outcome.kind !== 'unchanged')
        throw new Error(`${path}: ${JSON.stringify(outcome)}`);
      await time.settle();
      return outcome;
    },
    events: () => store.readAll({ after: LOG_START, limit: 100_000 }),
    stop: async () => {
      await embedded.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
