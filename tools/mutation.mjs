/**
 * `npm run mutation`: changes the libraries of law piece by piece and expects a test to fail each time; fails under 85 %.
 * `npm run mutation -- libs/contract [pattern]`: the same for one project. Works on the sources in place, and puts them
 * back: nothing else may write there meanwhile. `docs/mutation.md` explains the settings and keeps the figures.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import preset from '../jest.preset.mjs';
import { endGroupWithParent } from './launcher/parent.mjs';
import { inRoot } from './launcher/root.mjs';
import { forwardSignals, run } from './launcher/supervise.mjs';
import { LAW } from './testing/jest-pass.mjs';
import { scoreOf, scoreLine } from './testing/mutation-score.mjs';

/** Least score of a library of law, in per cent. */
const BAR = 85;
/** Cases drawn by each property, where a test does not say how many. */
const PROPERTY_RUNS = '30';
const CODE = ['!src/**/*.spec.ts', '!src/testing/**', '!src/**/index.ts'];

/**
 * Rules held as data are met by every suite, but two suites alone hold each value to a written table. Changes of the
 * data are put to these two alone. No other suite counts for them, and a run is a tenth as long.
 */
const DATA = { 'libs/rulebook': { mutate: 'src/entries/**/*.ts', suites: ['entries', 'page'] } };

/**
 * Suites that compare every day of a century or two take longer than all others. They detect what the other suites do
 * not.
 */
const LEFT_OUT = { 'libs/calendar': ['every-day', 'kept-library'] };

function partsOf(project, pattern) {
  const leftOut = (LEFT_OUT[project] ?? []).map((suite) => `/${suite}\\.unit\\.spec`);
  const testPathIgnorePatterns = [...preset.testPathIgnorePatterns, ...leftOut];
  const part = { name: project, mutate: [pattern ?? 'src/**/*.ts', ...CODE], jest: { testPathIgnorePatterns } };
  if (pattern !== undefined) return [{ ...part, name: `${project}-pattern` }];
  const data = DATA[project];
  if (!data) return [part];
  const testMatch = data.suites.map((folder) => `<rootDir>/src/${folder}/**/*.spec.ts`);
  return [
    { name: `${project}-data`, mutate: [data.mutate, ...CODE], jest: { testMatch } },
    { ...part, mutate: [...part.mutate, `!${data.mutate}`] },
  ];
}

function settings({ name, mutate, jest }) {
  const report = inRoot('reports', 'mutation', name.replaceAll('/', '-'));
  return {
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: { projectType: 'custom', configFile: 'jest.config.mjs', enableFindRelatedTests: true, config: jest },
    mutate,
    inPlace: true,
    tempDirName: '.stryker-tmp',
    // Stryker compiles the tests without regard to types.
    disableTypeChecks: false,
    coverageAnalysis: 'perTest',
    // The limit is long, since a mutant that is stopped by the clock counts as detected. A busy machine must not stop
    // one.
    timeoutMS: 30_000,
    timeoutFactor: 2,
    concurrency: 2,
    // Each run leaves modules behind that its process never frees.
    maxTestRunnerReuse: 25,
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
    clearTextReporter: { logTests: false, reportTests: false },
    plugins: ['@stryker-mutator/jest-runner'],
  };
}

/** The score of a project over all its parts, or nothing when a part could not be run to its end. */
async function mutated(project, pattern) {
  const stryker = inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const reports = [];
  for (const part of partsOf(project, pattern)) {
    const wanted = settings(part);
    const file = inRoot('reports', 'mutation', 'settings.json');
    mkdirSync(inRoot('reports', 'mutation'), { recursive: true });
    writeFileSync(file, JSON.stringify(wanted, undefined, 2));
    const env = { CLAUSIER_PROPERTY_RUNS: PROPERTY_RUNS };
    const { code } = await run(process.execPath, [stryker, 'run', file], {
      cwd: inRoot(project),
      sameGroup: true,
      env,
    });
    if (code !== 0) return undefined;
    reports.push(JSON.parse(readFileSync(wanted.jsonReporter.fileName, 'utf8')));
  }
  return scoreOf(reports);
}

endGroupWithParent();
forwardSignals();
const [wanted, pattern] = process.argv.slice(2);
if (wanted !== undefined && !existsSync(inRoot(wanted, 'jest.config.mjs'))) {
  console.error('npm run mutation [-- libs/<projet> [motif]]   par exemple : npm run mutation -- libs/contract');
  process.exitCode = 1;
} else {
  const lines = [];
  for (const project of wanted === undefined ? LAW : [wanted]) {
    const started = performance.now();
    const score = await mutated(project, pattern);
    const minutes = Math.ceil((performance.now() - started) / 60_000);
    lines.push(`${project} : ${score ? scoreLine(score) : 'inachevé'} (${minutes} min)`);
    const bar = pattern === undefined && LAW.includes(project) ? BAR : 0;
    if (!score || score.percent < bar) process.exitCode = 1;
  }
  console.log(lines.join('\n'));
}
