/**
 * Lints every project through Nx, which makes the project graph that the boundary rule needs, then the tools. Without a
 * graph that rule says so and lets everything pass: here that is a failure. `--affected` limits it to what changed.
 */
import { endGroupWithParent } from './launcher/parent.mjs';
import { affectedEnv } from './launcher/quiet-nx.mjs';
import { inRoot, ROOT } from './launcher/root.mjs';
import { forwardSignals, run } from './launcher/supervise.mjs';

const NO_GRAPH = /No cached ProjectGraph is available/i;

export async function lint({ affected = false } = {}) {
  const nx = inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const graph = await node([nx, 'graph', `--file=${inRoot('.nx', 'graph.json')}`]);
  if (graph.code !== 0) return { ok: false, output: graph.text };
  const which = affected ? ['affected'] : ['run-many'];
  const projects = await node([nx, ...which, '-t', 'lint', '--output-style=static', '--parallel=2']);
  const tools = await node([inRoot('node_modules', 'eslint', 'bin', 'eslint.js'), '.']);
  const unbounded = NO_GRAPH.test(projects.text);
  const notice = unbounded ? 'The module boundaries were not checked: Nx gave ESLint no project graph.\n' : '';
  return { ok: projects.code === 0 && tools.code === 0 && !unbounded, output: projects.text + tools.text + notice };
}

async function node(args) {
  const { code, output, errors } = await run(process.execPath, args, {
    cwd: ROOT,
    sameGroup: true,
    env: affectedEnv(),
    capture: true,
    quiet: true,
  });
  return { code, text: `${output}${errors}` };
}

if (process.argv[1] === import.meta.filename) {
  endGroupWithParent();
  forwardSignals();
  const { ok, output } = await lint({ affected: process.argv.includes('--affected') });
  console.log(output);
  process.exitCode = ok ? 0 : 1;
}
