import { join } from 'node:path';
import { calculators } from '@clausier/calculators';
import { allQueries } from '@clausier/read-models';
import { wallClock } from '../common/clocks.js';
import { TechnicalLogFile } from '../http/adapter/technical-log-file.js';
import { HttpModule, createHttpApp, listen, type CasePlay } from '../http/index.js';
import { openProjections, type Projections } from '../projections/projections.js';
import { VERSION } from '../version.js';
import { FILES } from './core.js';
import type { Embedded } from './embedded.js';
import { missingParts } from './readiness.js';

export interface Serving {
  /** Base address of the API. */
  readonly url: string;
  readonly projections: Projections;
  stop(): Promise<void>;
}

interface ServingOptions {
  readonly dataDir: string;
  /** 0: any free port. */
  readonly port: number;
  /** Accepts identities chosen by header. */
  readonly demo: boolean;
  /** The case that is being played meanwhile. */
  readonly play?: CasePlay;
  readonly log: (line: string) => void;
}

/** Serves the API and the read models over a running core. */
export async function startServing(embedded: Embedded, options: ServingOptions): Promise<Serving> {
  const { core } = embedded;
  const projections = openProjections({
    store: core.store,
    epoch: core.store.epoch,
    file: join(options.dataDir, FILES.readModels),
    log: options.log,
  });
  const technicalLog = new TechnicalLogFile(join(options.dataDir, FILES.technicalLog), wallClock, (error) =>
    options.log(`ALERTE journal technique : ${error instanceof Error ? error.message : String(error)}`),
  );
  const app = await createHttpApp(
    HttpModule.forRoot({
      pipeline: core.pipeline,
      registry: core.registry,
      clock: core.clock,
      store: core.store,
      logAccess: core.logAccess,
      readSide: projections.readSide,
      queries: allQueries,
      stalledActs: () => core.processes.stalled.all(),
      calculators,
      demo: options.demo,
      play: options.play,
      version: VERSION,
      ready: () => missingParts(embedded.bridge, projections, options.play),
    }),
    { log: technicalLog },
  );
  const url = await listen(app, { port: options.port });
  return {
    url,
    projections,
    stop: async () => {
      await app.close();
      await projections.stop();
      technicalLog.close();
    },
  };
}
