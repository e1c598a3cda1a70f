/** Before a push: formatting and lint of everything, then types and tests of what changed since `origin/main`. */
import { endGroupWithParent } from './launcher/parent.mjs';
import { affectedEnv } from './launcher/quiet-nx.mjs';
import { inRoot, ROOT } from './launcher/root.mjs';
import { forwardSignals, run } from './launcher/supervise.mjs';
import { lint } from './lint.mjs';
import { obtainTemporal } from './temporal/obtain.mjs';

async function node(script, args, env = {}) {
  const { code } = await run(process.execPath, [inRoot('node_modules', script), ...args], {
    cwd: ROOT,
    sameGroup: true,
    env,
  });
  return code === 0;
}

const steps = {
  formatting: () => node('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  lint: async () => {
    const { ok, output } = await lint();
    if (!ok) console.log(output);
    return ok;
  },
  typecheck: () => node('nx/dist/bin/nx.js', ['affected', '-t', 'typecheck', '--output-style=static'], affectedEnv()),
  test: async () => {
    const cli = (await obtainTemporal((line) => console.error(line))) ?? '';
    const env = { ...affectedEnv(), CLAUSIER_TEMPORAL_CLI: cli };
    return node('nx/dist/bin/nx.js', ['affected', '-t', 'test', '--output-style=static', '--parallel=1'], env);
  },
};

endGroupWithParent();
forwardSignals();
let ok = true;
for (const [name, step] of Object.entries(steps)) {
  const passed = await step();
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`);
  ok &&= passed;
}
process.exitCode = ok ? 0 : 1;
