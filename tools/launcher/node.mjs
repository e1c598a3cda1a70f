import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { inRoot } from './root.mjs';
import { Stop } from './stop.mjs';

/** The SQLite of the log, and Jest's loading of ES modules, need Node 24. */
export const NODE_MAJOR = 24;

export function isWantedNode() {
  return major(process.versions.node) >= NODE_MAJOR;
}

/** The Node 24 of the lock file where its platform has one, else the system's own when it is recent enough. */
export function nodeForClausier() {
  const bundled = inRoot('node_modules', '.bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (isWantedNode() && existsSync(process.execPath)) return process.execPath;
  const system = systemNode();
  if (system !== undefined) return system;
  throw new Stop(
    `Node ${NODE_MAJOR} est nécessaire et n'est pas fourni pour ${process.platform}/${process.arch} ` +
      `(ici : Node ${process.versions.node}). Installez Node ${NODE_MAJOR} ou plus récent, puis relancez la commande.`,
  );
}

function systemNode() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'node');
    if (!existsSync(candidate)) continue;
    const { stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
    if (stdout && major(stdout.trim().slice(1)) >= NODE_MAJOR) return candidate;
  }
  return undefined;
}

function major(version) {
  return Number(version.split('.')[0]);
}
