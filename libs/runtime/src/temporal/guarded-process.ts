import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUARDED_GRACE_MS, endProcess, isAlive } from './process-identity.js';

export interface GuardedProcess {
  readonly pid: number;
  readonly guardPid: number;
  /** Resolves when guard and program have both ended, wanted or not. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

interface GuardedProgram {
  readonly program: string;
  readonly args: readonly string[];
  /** Folder that the program works in. */
  readonly folder: string;
  /** Its output, a file of that folder. */
  readonly logFile: string;
}

/** Runs a program under `guard.ts`. Throws when it cannot be started. */
export async function runGuarded(guarded: GuardedProgram): Promise<GuardedProcess> {
  const guard = spawnGuard(guarded);
  const { pid: guardPid } = guard;
  const guardEnded = new Promise<void>((over) => {
    guard.once('exit', () => over());
    guard.once('error', () => over());
  });
  const pid = await pidFrom(guard);
  if (guardPid === undefined) throw new Error(`cannot start ${guarded.program}`);
  // A guard that was itself killed leaves its program behind.
  const ended = guardEnded.then(() => (isAlive(pid) ? endProcess(pid, GUARDED_GRACE_MS) : undefined));
  const stop = async (): Promise<void> => {
    guard.stdin?.end();
    const late = setTimeout(() => guard.kill('SIGKILL'), GUARDED_GRACE_MS);
    await ended;
    clearTimeout(late);
  };
  return { pid, guardPid, ended, stop, hasEnded: () => guard.exitCode !== null || guard.signalCode !== null };
}

/** In a session of its own: a Ctrl-C is for the application, which stops the server when its worker has drained. */
function spawnGuard({ program, args, folder, logFile }: GuardedProgram): ChildProcess {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const script = fileURLToPath(new URL(`./guard.${extension}`, import.meta.url));
  const found = basename(program) === program ? program : resolve(program);
  const log = openSync(join(folder, logFile), 'w');
  try {
    return spawn(process.execPath, [script, found, ...args], {
      cwd: folder,
      detached: true,
      stdio: ['pipe', 'pipe', log],
    });
  } finally {
    closeSync(log);
  }
}

function pidFrom(guard: ChildProcess): Promise<number> {
  return new Promise((told, reject) => {
    guard.once('error', reject);
    guard.once('exit', (code) => reject(new Error(`the guard ended with code ${code}`)));
    guard.stdout?.setEncoding('utf8').once('data', (line: string) => told(Number(line)));
  });
}
