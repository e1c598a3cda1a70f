#!/usr/bin/env node
/** `clausier …`: the command line under Node 24, with this terminal as its own. Builds only when there is nothing built. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { nodeForClausier } from './launcher/node.mjs';
import { inRoot } from './launcher/root.mjs';
import { Stop } from './launcher/stop.mjs';

const MAIN = inRoot('apps', 'cli', 'dist', 'main.js');

/** Standard output belongs to the command: what the build says goes to standard error. */
function run(command, args, stdio) {
  const child = spawn(command, args, { stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main() {
  if (!existsSync(MAIN)) {
    const code = await run(process.execPath, [inRoot('tools', 'launch.mjs'), 'build'], ['ignore', 2, 2]);
    if (code !== 0) return code;
  }
  return run(nodeForClausier(), [MAIN, ...process.argv.slice(2)], 'inherit');
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`clausier : ${error.message}`);
  process.exitCode = 1;
}
