/**
 * Lints everything in one ESLint, once Nx has made the project graph that the boundary rule needs. Without a graph that
 * rule says so and lets everything pass: here that is a failure. `nx lint <project>` looks at one project.
 */
import { endGroupWithParent } from './launcher/parent.mjs';
import { NX_ENV } from './launcher/quiet-nx.mjs';
import { inRoot, ROOT } from './launcher/root.mjs';
import { forwardSignals, run } from './launcher/supervise.mjs';

const NO_GRAPH = /No cached ProjectGraph is available/i;

export async function lint() {
  const nx = inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const graph = await node([nx, 'graph', `--file=${inRoot('.nx', 'graph.json')}`]);
  if (graph.code !== 0) return { ok: false, output: graph.text };
  const { code, text } = await node([inRoot('node_modules', 'eslint', 'bin', 'eslint.js'), '.']);
  const unbounded = NO_GRAPH.test(text);
  const notice = unbounded ? 'The module boundaries were not checked: Nx gave ESLint no project graph.\n' : '';
  return { ok: code === 0 && !unbounded, output: text + notice };
}

async function node(args) {
  const { code, output, errors } = await run(process.execPath, args, {
    cwd: ROOT,
    sameGroup: true,
    env: NX_ENV,
    capture: true,
    quiet: true,
  });
  return { code, text: `${output}${errors}` };
}

if (process.argv[1] === import.meta.filename) {
  endGroupWithParent();
  forwardSignals();
  const { ok, output } = await lint();
  console.log(output);
  process.exitCode = ok ? 0 : 1;
}
