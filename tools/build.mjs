/**
 * Builds every project with TypeScript, then the bundle of the Temporal workflows: at build time, so that what a
 * server runs is what was tested. `--types` also checks the specs. Any error fails the build and leaves no stamp.
 */
import { spawn } from 'node:child_process';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endGroupWithParent } from './launcher/parent.mjs';
import { inRoot, ROOT } from './launcher/root.mjs';
import { markBuilt, builtFolders, sourceHash } from './launcher/staleness.mjs';

const withSpecs = process.argv.includes('--types');
const started = Date.now();

/** Compiles in the order of the references, saying which project is at work. */
function compile() {
  const projects = withSpecs ? [ROOT] : builtFolders().map((folder) => join(folder, 'tsconfig.lib.json'));
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const child = spawn(process.execPath, [tsc, '-b', ...projects, '--verbose', '--pretty', 'false'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(report);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      report(rest);
      resolve(code ?? 1);
    });
  });
}

function report(line) {
  const building = /Building project '(.+)'/.exec(line);
  if (building) console.error(`  ${relative(ROOT, building[1])}`);
  else if (/error TS\d+|^ {2,}[^\s*]/.test(line)) console.error(line);
}

/** One file with the workflows and all they import, for the worker of exactly this SDK version. */
async function bundleWorkflows() {
  const entry = inRoot('workflows', 'processes', 'dist', 'index.js');
  if (!existsSync(entry)) throw new Error('workflows/processes was not compiled');
  const contract = await import(pathToFileURL(inRoot('workflows', 'contract', 'dist', 'index.js')).href);
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: new DefaultLogger('WARN') });
  const target = inRoot('workflows', 'processes', 'dist', contract.WORKFLOW_BUNDLE);
  writeFileSync(`${target}.tmp`, code);
  renameSync(`${target}.tmp`, target);
}

endGroupWithParent();
console.error('Construction :');
const hash = sourceHash();
const code = await compile();
if (code === 0) {
  await bundleWorkflows();
  markBuilt(hash);
  console.error(`  construit en ${((Date.now() - started) / 1000).toFixed(1)} s`);
} else {
  console.error('La construction a échoué : corrigez les erreurs ci-dessus.');
}
process.exitCode = code;
