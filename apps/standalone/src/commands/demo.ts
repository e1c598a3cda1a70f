import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { REFERENCE_CASE, evaluationTable, playCase, readCase, writeReport } from '@clausier/demo';
import { OperatorError, isEmptyDirectory, prepareDataDirectory } from '@clausier/runtime';
import { onLauncherGone } from './parent-pipe.js';
import { readArguments, type Arguments } from './arguments.js';
import { NO_TEMPORAL, WORKFLOW_BUNDLE, temporalCli } from './places.js';
import { progressLine } from './progress-bar.js';

const HELP = `npm run demo -- [--case DOSSIER] [--json FICHIER] [--data DOSSIER] [--engine temporal|builtin]

Joue un cas par l'API publique, affiche l'évaluation centrale, écrit le bilan dans FICHIER, puis s'arrête.
Sans --data, dans un dossier provisoire qui disparaît ensuite.`;

/** Plays a case without staying. Answers the exit code. */
export async function demoCommand(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  onLauncherGone(() => process.exit(1));
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const course = await readCase(resolve(options.case ?? REFERENCE_CASE));
  return inDirectory(options, async (dataDir) => {
    const cli = temporalCli(options.builtin);
    if (cli === undefined) console.error(NO_TEMPORAL);
    const played = await playCase({
      course,
      dataDir,
      port: options.port ?? 0,
      temporalCli: cli,
      temporalUi: false,
      workflowBundle: WORKFLOW_BUNDLE,
      progress: progressLine(process.stderr),
      log: (line) => console.error(line),
    });
    await played.stop();
    for (const evaluation of played.report.centralEvaluations)
      console.log(`\n${evaluationTable(evaluation, played.report.sourceFigures)}`);
    if (options.json !== undefined) await writeReport(resolve(options.json), played.report);
    return played.report.log.verified ? 0 : 1;
  });
}

async function inDirectory(options: Arguments, play: (dataDir: string) => Promise<number>): Promise<number> {
  if (options.data !== undefined) {
    const dataDir = resolve(options.data);
    prepareDataDirectory(dataDir);
    if (!isEmptyDirectory(dataDir))
      throw new OperatorError(`${dataDir} contient déjà un journal : choisissez un dossier vide.`);
    return play(dataDir);
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'clausier-demo-'));
  // The folder is removed on exit, so a demonstration that is told to stop leaves no vault behind either.
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  return play(dataDir);
}
