#!/usr/bin/env node
/**
 * Every npm script comes here. Written without dependencies and for Node 20, because it is what installs the
 * dependencies and finds Node 24: it must run in a bare clone. `tools/README.md` has the whole course.
 */
import { fileURLToPath } from 'node:url';
import { COMMANDS, HELP, isCommand } from './launcher/commands.mjs';
import { ensureInstalled } from './launcher/install.mjs';
import { isWantedNode, nodeForClausier } from './launcher/node.mjs';
import { onParentGone } from './launcher/parent.mjs';
import { inRoot } from './launcher/root.mjs';
import { isBuildStale } from './launcher/staleness.mjs';
import { Stop } from './launcher/stop.mjs';
import { forwardSignals, run, stopAll } from './launcher/supervise.mjs';

const [command, ...args] = process.argv.slice(2);

async function main() {
  if (command === undefined || ['--help', '-h', 'help'].includes(command) || args.includes('--help')) {
    console.log(HELP);
    return command === undefined ? 1 : 0;
  }
  if (!isCommand(command)) throw new Stop(`commande inconnue « ${command} ».\n\n${HELP}`);
  onParentGone(() => stopAll('SIGTERM'));
  forwardSignals();
  const justInstalled = await ensureInstalled();
  if (justInstalled || !isWantedNode()) {
    const { code } = await run(nodeForClausier(), [fileURLToPath(import.meta.url), command, ...args]);
    return code;
  }
  return launch(COMMANDS[command]);
}

/** Runs the command under Node 24, with the dependencies in place. */
async function launch({ script, prefix, needsBuild, needsTemporal }) {
  if (needsBuild && isBuildStale()) {
    const { code } = await run(process.execPath, [inRoot('tools/build.mjs')]);
    if (code !== 0) return code;
  }
  const env = needsTemporal ? await temporalEnv() : {};
  const { code } = await run(process.execPath, [inRoot(script), ...prefix, ...args], { env });
  return code;
}

/** Where the app finds its Temporal server; empty when none is to be had, and its due loop drives the processes. */
async function temporalEnv() {
  const { output } = await run(process.execPath, [inRoot('tools/temporal/obtain.mjs')], { capture: true });
  return { CLAUSIER_TEMPORAL_CLI: output.trim() };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`clausier : ${error.message}`);
  process.exitCode = 1;
}
