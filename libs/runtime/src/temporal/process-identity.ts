import { readFileSync } from 'node:fs';

/**
 * When a process started, in the kernel's ticks since boot, together with the boot. It tells a process from another
 * program that got the same pid later. Undefined where the system does not tell (no /proc).
 */
export function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fields[START_TIME_FIELD]}`;
  } catch {
    return undefined;
  }
}
/** Field 22 of proc(5), counted after pid and name. */
const START_TIME_FIELD = 19;

/** Whether a process with this pid exists and is not a zombie that merely waits to be collected. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** How long a server has to end under its guard. The guard itself gives it less. */
export const GUARDED_GRACE_MS = 7_000;

/** Ends a process: politely, then after `graceMs` for good. Answers once it is gone. */
export async function endProcess(pid: number, graceMs: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await goneWithin(pid, graceMs)) return;
  signal(pid, 'SIGKILL');
  await goneWithin(pid, graceMs);
}

export async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += POLL_MS) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return !isAlive(pid);
}
const POLL_MS = 50;

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // The process is already gone.
  }
}
