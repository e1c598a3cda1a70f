/**
 * `npm run mutation -- libs/contract [pattern]`: changes the code of one project piece by piece and expects a test to
 * fail each time. Works on the sources in place, and puts them back: nothing else may write there meanwhile.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { endGroupWithParent } from './launcher/parent.mjs';
import { inRoot } from './launcher/root.mjs';
import { forwardSignals, run } from './launcher/supervise.mjs';

const [project, pattern = 'src/**/*.ts'] = process.argv.slice(2);

function settings() {
  return {
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: { projectType: 'custom', configFile: 'jest.config.mjs', enableFindRelatedTests: false },
    mutate: [pattern, '!src/**/*.spec.ts', '!src/testing/**', '!src/**/index.ts'],
    inPlace: true,
    tempDirName: '.stryker-tmp',
    coverageAnalysis: 'off',
    concurrency: 2,
    reporters: ['clear-text', 'html'],
    htmlReporter: { fileName: inRoot('reports', 'mutation', `${project.replaceAll('/', '-')}.html`) },
    clearTextReporter: { logTests: false },
    plugins: ['@stryker-mutator/jest-runner'],
  };
}

endGroupWithParent();
forwardSignals();
if (project === undefined || !existsSync(inRoot(project, 'jest.config.mjs'))) {
  console.error('npm run mutation -- libs/<projet> [motif]   par exemple : npm run mutation -- libs/contract');
  process.exitCode = 1;
} else {
  const file = inRoot('reports', 'mutation', 'settings.json');
  mkdirSync(inRoot('reports', 'mutation'), { recursive: true });
  writeFileSync(file, JSON.stringify(settings(), undefined, 2));
  const stryker = inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { code } = await run(process.execPath, [stryker, 'run', file], { cwd: inRoot(project), sameGroup: true });
  process.exitCode = code;
}
