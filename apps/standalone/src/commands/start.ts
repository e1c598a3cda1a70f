import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { REFERENCE_CASE, evaluationTable, playCase, readCase, readProgress } from '@clausier/demo';
import {
  dataDirectory,
  isEmptyDirectory,
  prepareDataDirectory,
  startEmbedded,
  startServing,
  wallClock,
  type Embedded,
  type Serving,
} from '@clausier/runtime';
import { onLauncherGone } from './parent-pipe.js';
import { readArguments, type Arguments } from './arguments.js';
import { NO_TEMPORAL, WORKFLOW_BUNDLE, temporalCli } from './places.js';
import { progressLine } from './progress-bar.js';

const HELP = `npm start -- [--data DOSSIER] [--port N] [--case DOSSIER] [--engine temporal|builtin]

Démarre Clausier. Sur un dossier de données vide, joue d'abord le cas de référence, puis sert l'API.`;
const DEFAULT_PORT = 3_000;
const STOP_WITHIN_MS = 30_000;

interface Running {
  readonly embedded: Embedded;
  readonly serving: Serving;
}

/** Starts and stays until told to stop. Answers the exit code. */
export async function startCommand(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const dataDir = dataDirectory(options.data);
  prepareDataDirectory(dataDir);
  const ended = untilTold();
  const running = await Promise.race([run(options, dataDir), ended]);
  if (running === 'told') return 0;
  announce(running, dataDir);
  const over = await Promise.race([ended, running.embedded.core.store.failed]);
  if (over !== 'told') console.error(`clausier : ${over.message}`);
  console.log('Arrêt en cours…');
  await stopInOrder(running);
  return over === 'told' ? 0 : 1;
}

/** What cannot be stopped does not keep the others running; their guards stop them with this process. */
async function stopInOrder({ serving, embedded }: Running): Promise<void> {
  const stopped = (async () => {
    for (const part of [serving, embedded])
      await part.stop().catch((error: unknown) => console.error(`ALERTE ${String(error)}`));
  })();
  await Promise.race([stopped, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
}

async function run(options: Arguments, dataDir: string): Promise<Running> {
  const cli = temporalCli(options.builtin);
  if (cli === undefined) console.error(NO_TEMPORAL);
  const common = {
    dataDir,
    temporalCli: cli,
    temporalUi: true,
    workflowBundle: WORKFLOW_BUNDLE,
    log: (line: string) => console.error(line),
  };
  const progress = await readProgress(dataDir);
  const port = options.port ?? DEFAULT_PORT;
  if (isEmptyDirectory(dataDir) || progress?.finished === false) {
    const course = await readCase(resolve(options.case ?? REFERENCE_CASE));
    console.log(`${course.header.title}\nJoué par l’API publique, sur une horloge de démonstration.`);
    const { embedded, serving, report, release } = await playCase({
      ...common,
      course,
      port,
      progress: progressLine(process.stdout),
    });
    for (const evaluation of report.centralEvaluations)
      console.log(`\n${evaluationTable(evaluation, report.sourceFigures)}\n`);
    await release();
    return { embedded, serving };
  }
  const embedded = await startEmbedded({ ...common, clock: wallClock, steppedClock: false });
  const serving = await startServing(embedded, { dataDir, port, demo: progress !== undefined, log: common.log });
  return { embedded, serving };
}

function announce({ embedded, serving }: Running, dataDir: string): void {
  console.log(`Clausier répond.
  API            ${serving.url}/api/v1
  Documentation  ${serving.url}/api/docs
  Temporal       ${embedded.temporal ? (embedded.temporal.uiAddress ?? 'sans écran') : 'moteur intégré'}
  Données        ${dataDir}
Ctrl-C pour arrêter.`);
}

/** Told to stop: by the keyboard, by the system, or by the launcher's end. */
function untilTold(): Promise<'told'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('told'));
    onLauncherGone(() => resolve('told'));
  });
}
