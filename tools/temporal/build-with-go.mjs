/** Builds the Temporal CLI from its published Go module. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const MODULE = 'github.com/temporalio/cli/cmd/temporal';
const TICK_MS = 5_000;
const LIMIT_MS = 20 * 60_000;

export async function buildWithGo({ cache, target, version, say }) {
  const go = findGo();
  if (go === undefined) {
    say('  Go n’est pas installé : pas de construction depuis les sources.');
    return false;
  }
  say(`  construction de Temporal ${version} par « go install » : deux à cinq minutes, une seule fois`);
  const folder = mkdtempSync(join(cache, 'go-'));
  try {
    if (!(await install(go, folder, version, say))) return false;
    renameSync(join(folder, process.platform === 'win32' ? 'temporal.exe' : 'temporal'), target);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Go's installer leaves PATH alone on many systems: its usual places are looked at too. */
function findGo() {
  const places = ['go', '/usr/local/go/bin/go', '/usr/lib/go/bin/go', join(homedir(), 'go', 'bin', 'go')];
  return places.find((place) => spawnSync(place, ['version']).status === 0);
}

function install(go, folder, version, say) {
  const started = Date.now();
  const child = spawn(go, ['install', '-v', '-trimpath', '-ldflags=-s -w', `${MODULE}@${version}`], {
    cwd: existsSync(folder) ? folder : undefined,
    env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIMIT_MS,
  });
  let packages = 0;
  const last = [];
  child.stderr.setEncoding('utf8').on('data', (text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    packages += lines.filter((line) => !line.startsWith('go:')).length;
    last.push(...lines);
    last.splice(0, Math.max(0, last.length - 5));
  });
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const doing = packages === 0 ? 'téléchargement des modules' : `${packages} paquets compilés`;
    say(`  … go install, ${seconds} s, ${doing}`);
  }, TICK_MS);
  return new Promise((resolve) => {
    const end = (ok) => {
      clearInterval(ticker);
      if (!ok) say(`  go install a échoué : ${last.join(' | ') || 'sans message'}`);
      resolve(ok);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}
