/**
 * Finds a Temporal CLI, which carries the server, and prints its path; nothing when there is none to be had. Each
 * way is tried only when the one before did not give a binary that runs; progress and reasons go to standard error.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endGroupWithParent } from '../launcher/parent.mjs';
import { buildWithGo } from './build-with-go.mjs';
import { downloadFromVendor } from './download.mjs';
import { serverVersion } from './server-version.mjs';

/** The last CLI that `go install` can build: later ones replace modules in their go.mod. Server 1.29.1. */
export const TEMPORAL_CLI_VERSION = 'v1.5.1';

/** Path of a CLI that answers `--version`, or undefined. `say` gets what is being done and why, in French. */
export async function obtainTemporal(say) {
  const { CLAUSIER_TEMPORAL: wish, CLAUSIER_TEMPORAL_CLI: given } = process.env;
  if (wish === 'off') return undefined;
  if (given) return checked(given, say, 'CLAUSIER_TEMPORAL_CLI');
  const found = onPath();
  if (found && serverVersion(found)) return found;
  const cache = join(cacheHome(), 'clausier', 'temporal', TEMPORAL_CLI_VERSION);
  const cached = join(cache, executable('temporal'));
  if (existsSync(cached) && serverVersion(cached)) return cached;
  say(`Temporal n’est ni dans le PATH ni dans le cache (${cache}) : il est recherché, une fois pour toutes.`);
  mkdirSync(cache, { recursive: true });
  for (const way of [downloadFromVendor, buildWithGo]) {
    if ((await way({ cache, target: cached, version: TEMPORAL_CLI_VERSION, say })) && serverVersion(cached)) {
      say(`  Temporal est prêt : ${serverVersion(cached)}, gardé dans ${cache}`);
      return cached;
    }
  }
  return undefined;
}

function checked(path, say, origin) {
  if (serverVersion(path)) return path;
  say(`${origin} désigne « ${path} », qui ne répond pas à --version comme un exécutable Temporal.`);
  return undefined;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, executable('temporal'))).find(existsSync);
}

function cacheHome() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  return process.platform === 'win32' ? (process.env.LOCALAPPDATA ?? homedir()) : join(homedir(), '.cache');
}

function executable(name) {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

const LOUD = `
*** AUCUN SERVEUR TEMPORAL ***
Les processus sont conduits par le moteur intégré : mêmes actes, mêmes dates, sans l'historique de Temporal.
Pour l'avoir : installez « temporal » dans le PATH, ou Go, ou ouvrez l'accès au réseau, puis relancez.
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endGroupWithParent();
  const path = await obtainTemporal((line) => console.error(line));
  if (path) console.log(path);
  else if (process.env.CLAUSIER_TEMPORAL === 'off') console.error('Temporal est écarté par CLAUSIER_TEMPORAL=off.');
  else console.error(LOUD);
}
