/** Fetches the Temporal CLI through the SDK's own downloader, watched from outside because it takes no time limit. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WATCH_MS = 1_000;
const TICK_MS = 5_000;
/** A download that brings nothing for so long is given up; one that moves may take its time. */
const STALLED_MS = 15_000;

export async function downloadFromVendor({ cache, target, version, say }) {
  say(`  téléchargement de Temporal ${version} chez l’éditeur`);
  const folder = mkdtempSync(join(cache, 'download-'));
  try {
    const why = await fetchInto(folder, version, say);
    const file = readdirSync(folder).find((name) => name.startsWith('temporal') && !name.endsWith('.downloading'));
    if (why !== undefined || file === undefined) {
      say(`  téléchargement impossible : ${why ?? 'rien n’a été reçu'}`);
      return false;
    }
    copyFileSync(join(folder, file), `${target}.tmp`);
    renameSync(`${target}.tmp`, target);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined when the SDK downloaded a server and started it; else why not. */
function fetchInto(folder, version, say) {
  const script = fileURLToPath(new URL('./sdk-download.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, folder, version], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  let size = 0;
  let movedAt = Date.now();
  let toldAt = Date.now();
  let stalled = false;
  const watch = setInterval(() => {
    const now = bytesIn(folder);
    if (now > size) movedAt = Date.now();
    size = now;
    if (Date.now() - toldAt > TICK_MS) {
      toldAt = Date.now();
      say(`  … ${(size / 1e6).toFixed(0)} Mo reçus`);
    }
    if (Date.now() - movedAt < STALLED_MS) return;
    stalled = true;
    child.kill('SIGKILL');
  }, WATCH_MS);
  return new Promise((resolve) => {
    const end = (why) => {
      clearInterval(watch);
      resolve(why);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === 0 ? undefined : reason(stalled, errors)));
  });
}

function reason(stalled, errors) {
  if (stalled) return `rien reçu pendant ${STALLED_MS / 1000} s`;
  const causes = errors.trim().split('\n')[0].split(': ');
  return causes.slice(-2).join(' : ') || 'sans message';
}

function bytesIn(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
