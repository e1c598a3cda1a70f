/** Runs children in their own process groups and passes on signals, so that one Ctrl-C arrives once and reaches all. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Stop } from './stop.mjs';

/** Between the polite signal and the last one: longer than the app's own orderly stop. */
const GRACE_MS = 20_000;
/** A Ctrl-C reaches us from the terminal and again from npm: only a later one is an impatient person. */
const SAME_KEYSTROKE_MS = 1_000;

const live = new Set();
let stoppedAt;
let stopSignal;

/**
 * Runs a program to its end. `capture` keeps its standard output instead of showing it; `quiet` keeps its errors too.
 * The child gets the parent pipe of `parent.mjs`. Answers 128 + signal like a shell when a signal ended it.
 */
export function run(command, args, { env = {}, cwd, capture = false, quiet = false } = {}) {
  if (stopSignal !== undefined) return Promise.resolve({ code: signalCode(stopSignal), output: '', errors: '' });
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      detached: process.platform !== 'win32',
      env: { ...process.env, ...env, CLAUSIER_PARENT_PIPE: '3' },
      stdio: ['inherit', capture ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', 'pipe'],
    });
    live.add(child);
    const kept = { output: '', errors: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => (kept.output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (kept.errors += text));
    child.on('error', (error) => {
      live.delete(child);
      reject(new Stop(`impossible de lancer « ${command} » (${error.code ?? error.message}).`));
    });
    child.on('close', (code, signal) => {
      live.delete(child);
      resolve({ code: code ?? signalCode(signal), ...kept });
    });
  });
}

/** Passes the signal to everything that runs, and ends what has not stopped in time. */
export function stopAll(signal) {
  const now = performance.now();
  const impatient = stoppedAt !== undefined && now - stoppedAt > SAME_KEYSTROKE_MS;
  if (stoppedAt !== undefined && !impatient) return;
  stoppedAt ??= now;
  stopSignal ??= signal;
  signalGroups(impatient ? 'SIGKILL' : signal);
  setTimeout(() => signalGroups('SIGKILL'), GRACE_MS).unref();
}

export function forwardSignals() {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(signal));
  process.on('SIGHUP', () => stopAll('SIGTERM'));
}

function signalGroups(signal) {
  for (const child of live) {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      live.delete(child);
    }
  }
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
