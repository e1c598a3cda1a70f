/** Dependencies exactly as the lock file says, installed again only when it changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { inRoot, ROOT } from './root.mjs';
import { Stop } from './stop.mjs';
import { run } from './supervise.mjs';

const STAMP = inRoot('node_modules', '.clausier-install');
const TICK_MS = 5_000;

/** Installs when needed. Answers whether it did: the Node that runs us may then have been replaced. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  const found = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
  if (found === wanted) return false;
  const reason = reasonToInstall(found);
  console.error(`Installation des dépendances : ${reason}. Une à deux minutes la première fois.`);
  const started = Date.now();
  const ticker = setInterval(() => {
    console.error(`  … npm ci, ${Math.round((Date.now() - started) / 1000)} s, ${countPackages()} dossiers en place`);
  }, TICK_MS);
  const { code, output, errors } = await npmCi().finally(() => clearInterval(ticker));
  if (code !== 0) throw new Stop(failure(code, `${errors}${output}`));
  writeFileSync(STAMP, wanted);
  console.error(`  dépendances installées en ${Math.round((Date.now() - started) / 1000)} s`);
  return true;
}

/** Native packages differ by platform; those of the lock file are bound to no Node version. */
function fingerprint() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

function reasonToInstall(found) {
  if (!existsSync(inRoot('node_modules'))) return 'premier lancement dans ce dossier';
  if (found === undefined) return 'aucune trace d’une installation complète';
  return 'package-lock.json a changé depuis la dernière installation';
}

/** npm's own Node where npm says which it is: the one in `node_modules` is about to be replaced. */
function npmCi() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, capture: true, quiet: true };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const underNpm = npm !== undefined && npm.endsWith('.js') && existsSync(npm);
  if (!underNpm) return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
  return run(node !== undefined && existsSync(node) ? node : process.execPath, [npm, ...args], options);
}

function failure(code, text) {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(text);
  const cause = offline
    ? 'le registre npm n’est pas joignable. Vérifiez le réseau ou le mandataire (proxy)'
    : 'npm ci a échoué. Le message de npm est ci-dessus';
  if (text.trim() !== '') console.error(text.trim().split('\n').slice(-15).join('\n'));
  return `installation impossible (code ${code}) : ${cause}, puis relancez la commande.`;
}

function countPackages() {
  try {
    return readdirSync(inRoot('node_modules')).length;
  } catch {
    return 0;
  }
}
