/** Law is tested to the last branch: one run per library of law, failed by anything under 100 %. */
import { inRoot } from '../launcher/root.mjs';
import { run } from '../launcher/supervise.mjs';

export const LAW = ['libs/rulebook', 'libs/calendar', 'libs/clauses'];

const WHOLE = JSON.stringify({ global: { branches: 100, functions: 100, lines: 100, statements: 100 } });
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Whether every statement, branch and function of the library at `folder` is met by its own suites. */
export async function coversLaw(folder) {
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  const coverage = ['--coverage', `--coverageThreshold=${WHOLE}`, '--coverageReporters=text-summary', '--silent'];
  const { code, output } = await run(
    process.execPath,
    [...FLAGS, jest, '--maxWorkers=2', '--colors=false', ...coverage],
    {
      cwd: inRoot(folder),
      sameGroup: true,
      capture: true,
    },
  );
  if (code !== 0) console.log(output);
  return code === 0;
}
