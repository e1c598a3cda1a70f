/**
 * Everything that must hold, in one command: types, formatting, lint, and every Jest suite against a real Temporal
 * server. Each of the first three counts as one check. Last line: `N passed, N failed`; what was skipped is said before. Arguments go to Jest and limit the run to what it selects.
 */
import { endGroupWithParent } from './launcher/parent.mjs';
import { inRoot, ROOT } from './launcher/root.mjs';
import { isBuildStale } from './launcher/staleness.mjs';
import { forwardSignals, run } from './launcher/supervise.mjs';
import { lint } from './lint.mjs';
import { obtainTemporal } from './temporal/obtain.mjs';
import { jestPass, LAW, lawPass } from './testing/jest-pass.mjs';

const started = Date.now();
const selection = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function count(title, { passed, failed, skipped = 0, failing = [] }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  failures.push(...failing);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `\n[${seconds} s] ${title}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
}

function check(title, ok) {
  count(title, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failing: [title] });
}

async function types() {
  const { code } = await run(process.execPath, [inRoot('tools', 'build.mjs'), '--types'], { sameGroup: true });
  return code === 0 && !isBuildStale();
}

async function formatting() {
  const prettier = inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs');
  const { code } = await run(process.execPath, [prettier, '--check', '--log-level=warn', '.'], {
    cwd: ROOT,
    sameGroup: true,
  });
  return code === 0;
}

async function linting() {
  const { ok, output } = await lint();
  if (!ok) console.log(output);
  return ok;
}

/** Lint is one program on one core. Formatting and law take about as long on another. */
async function linted() {
  check('lint', await linting());
}

async function formattedAndLawful() {
  check('formatting', await formatting());
  for (const library of LAW) count(`every branch of ${library}`, await lawPass(library));
}

async function suites() {
  const cli = await obtainTemporal((line) => console.error(line));
  if (!cli) console.error('No Temporal server to be had: the suites that need one will fail.');
  const env = { CLAUSIER_TEMPORAL_CLI: cli ?? '' };
  count('unit suites', await jestPass('unit', selection, env));
  count('suites with a database, a server or a process', await jestPass('system', selection, env));
  count('suites that measure time, one after the other', await jestPass('timed', selection, env));
}

endGroupWithParent();
forwardSignals();
check('build and types', await types());
if (selection.length === 0) {
  await Promise.all([linted(), formattedAndLawful()]);
}
await suites();
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((title) => `  - ${title}`).join('\n')}`);
const { passed, failed, skipped } = totals;
if (skipped > 0) console.log(`\n${skipped} skipped: see the suites above for what they need`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
