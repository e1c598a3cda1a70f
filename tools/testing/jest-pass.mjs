/** Runs of Jest, and what came of them. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot, ROOT } from '../launcher/root.mjs';
import { run } from '../launcher/supervise.mjs';

/** Suites that open databases, start servers or processes, or play whole cases. */
const SYSTEM = String.raw`\.(int|e2e|replay|contract)\.spec\.ts$`;

/** Suites that hold something to seconds of the wall. */
const TIMED = String.raw`\.timed\.spec\.ts$`;

/**
 * Every path except those of some kinds. A pass says what it leaves out, since Jest adds up the patterns that it is
 * given.
 */
const allBut = (kind) => `^(?!.*${kind})`;

const IGNORED = ['/node_modules/', '/dist/', '/.stryker-tmp/'];
const leavingOut = (...patterns) => [...patterns, ...IGNORED].map((pattern) => `--testPathIgnorePatterns=${pattern}`);

/** Libraries of law: their suites run in a pass of their own each, under coverage. */
export const LAW = ['libs/rulebook', 'libs/calendar', 'libs/clauses'];

const WHOLE = JSON.stringify({ global: { branches: 100, functions: 100, lines: 100, statements: 100 } });

/**
 * Three passes. The many small suites run side by side. Suites that start servers get a longer limit and run apart, so
 * that the small ones do not starve them. Suites that measure real time have the machine to themselves.
 */
const PASSES = {
  unit: { args: ['--maxWorkers=2'], leftOut: [SYSTEM, TIMED] },
  system: { args: ['--maxWorkers=2', '--testTimeout=120000'], leftOut: [allBut(SYSTEM)] },
  timed: { args: ['--runInBand', '--testTimeout=120000'], leftOut: [allBut(TIMED)] },
};

/**
 * The suites of a pass, or those of them that a selection names. A selection may leave a pass without suites. Without
 * one each pass has some, or something is wrong; the suites of law are then left to their own passes.
 */
export async function jestPass(name, selection, env) {
  const { args, leftOut } = PASSES[name];
  const which =
    selection.length > 0
      ? [...selection, '--passWithNoTests', ...leavingOut(...leftOut)]
      : leavingOut(...leftOut, ...LAW.map((folder) => `/${folder}/`));
  return jest(name, [...args, ...which], { env });
}

/** Law is tested to the last branch: its suites fail under 100 % of statements, branches, functions and lines. */
export async function lawPass(folder) {
  const coverage = ['--coverage', `--coverageThreshold=${WHOLE}`, '--coverageReporters=text-summary'];
  return jest(folder.replaceAll('/', '-'), ['--maxWorkers=1', ...coverage], { cwd: inRoot(folder) });
}

async function jest(name, args, { cwd = ROOT, env }) {
  const outputFile = inRoot('reports', `jest-${name}.json`);
  mkdirSync(inRoot('reports'), { recursive: true });
  rmSync(outputFile, { force: true });
  const program = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  const reporting = ['--json', `--outputFile=${outputFile}`, '--colors=false'];
  const { code } = await run(process.execPath, [...FLAGS, program, ...args, ...reporting], {
    cwd,
    sameGroup: true,
    env,
    capture: true,
  });
  if (!existsSync(outputFile)) return { passed: 0, failed: 1, failing: [`Jest ended with code ${code}`] };
  return outcomeOf(JSON.parse(readFileSync(outputFile, 'utf8')), code);
}

/** Jest loads ES modules through Node's still experimental switch. */
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** A suite that could not run has no tests: it counts as one failure, as does a Jest that fails without saying where. */
function outcomeOf(report, code) {
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const failing = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${relativeName(suite.name)}: ${test.fullName}`),
  );
  const silent = code !== 0 && report.numFailedTests === 0 && broken.length === 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length + (silent ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
    failing: [
      ...failing,
      ...broken.map((suite) => `${relativeName(suite.name)}: the suite could not run`),
      ...(silent ? [`Jest ended with code ${code}`] : []),
    ],
  };
}

function relativeName(file) {
  return file.replace(`${ROOT}/`, '');
}
