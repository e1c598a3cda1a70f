/** Runs children in their own process groups and passes on signals, so that one Ctrl-C arrives once and reaches all. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Stop } from './stop.mjs';

/** Between the polite signal and the last one: longer than the app's own orderly stop. */
const GRACE_MS = 20_000;
/** A Ctrl-C reaches us from the terminal and again from npm. Only a later one comes from an impatient person. */
const SAME_KEYSTROKE_MS = 1_000;

/** Windows knows no process groups. */
const GROUPS = process.platform !== 'win32';

const live = new Set();
let stoppedAt;
let stopSignal;

/**
 * Runs a program to its end. `capture` keeps its standard output instead of showing it; `quiet` keeps its errors too.
 * The child gets the parent pipe of `parent.mjs`. `sameGroup` is for a program that knows nothing of that pipe and is to
 * end with the group of the tool that runs it. Answers 128 + signal like a shell when a signal ended it.
 */
export function run(command, args, options = {}) {
  const { env = {}, cwd, capture = false, quiet = false, sameGroup = false } = options;
  if (stopSignal !== undefined) return Promise.resolve({ code: signalCode(stopSignal), output: '', errors: '' });
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      detached: !sameGroup && GROUPS,
      env: { ...process.env, ...env, CLAUSIER_PARENT_PIPE: '3' },
      stdio: ['inherit', capture ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', 'pipe'],
    });
    const one = { child, target: !sameGroup && GROUPS ? -child.pid : child.pid };
    live.add(one);
    const kept = { output: '', errors: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => (kept.output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (kept.errors += text));
    child.on('error', (error) => {
      live.delete(one);
      reject(new Stop(`impossible de lancer « ${command} » (${error.code ?? error.message}).`));
    });
    // What a killed tool leaves of its group would otherwise go on alone.
    child.on('exit', () => !sameGroup && signal(one, 'SIGKILL'));
    child.on('close', (code, signal) => {
      live.delete(one);
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
  signalAll(impatient ? 'SIGKILL' : signal);
  setTimeout(() => signalAll('SIGKILL'), GRACE_MS).unref();
}

export function forwardSignals() {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(signal));
  process.on('SIGHUP', () => stopAll('SIGTERM'));
}

function signalAll(name) {
  for (const one of live) signal(one, name);
}

function signal({ target }, name) {
  try {
    process.kill(target, name);
  } catch {
    // Already gone.
  }
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
