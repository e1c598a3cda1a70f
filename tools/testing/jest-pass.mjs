/** One run of Jest over all projects, and what came of it. */
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

const leavingOut = (...patterns) => [`--testPathIgnorePatterns=${patterns[0]}`, ...patterns.slice(1), ...IGNORED];
const IGNORED = ['/node_modules/', '/dist/', '/.stryker-tmp/'];

/**
 * Three passes. The many small suites run side by side. Suites that start servers get a longer limit and run apart, so
 * that the small ones do not starve them. Suites that measure real time have the machine to themselves.
 */
const PASSES = {
  unit: ['--maxWorkers=2', ...leavingOut(SYSTEM, TIMED)],
  system: ['--maxWorkers=2', '--testTimeout=120000', ...leavingOut(allBut(SYSTEM))],
  timed: ['--runInBand', '--testTimeout=120000', ...leavingOut(allBut(TIMED))],
};

export async function jestPass(name, selection, env) {
  const outputFile = inRoot('reports', `jest-${name}.json`);
  mkdirSync(inRoot('reports'), { recursive: true });
  rmSync(outputFile, { force: true });
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  const reporting = ['--json', `--outputFile=${outputFile}`, '--colors=false'];
  // A selection may leave a pass without suites. Without a selection each pass has some, or something is wrong.
  if (selection.length > 0) reporting.push('--passWithNoTests');
  const { code } = await run(process.execPath, [...FLAGS, jest, ...selection, ...reporting, ...PASSES[name]], {
    cwd: ROOT,
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
