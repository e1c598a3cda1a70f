import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.js';

/** Alive, and not a zombie that merely waits to be collected. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !statOf(pid).startsWith('Z');
  } catch {
    return false;
  }
}

/** Pids of every process that descends from this one. */
export function descendants(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      const parent = parentOf(Number(name));
      if (parent !== undefined) parents.set(Number(name), parent);
    }
  const found = [pid];
  for (const known of found) for (const [child, parent] of parents) if (parent === known) found.push(child);
  return found.slice(1);
}

export interface TemporalPids {
  readonly server: number;
  readonly guard: number;
}

/** Of the Temporal server on a data directory, from what stands there about it. */
export function temporalPids(dataDir: string): TemporalPids {
  const { server, guard } = JSON.parse(readFileSync(join(dataDir, 'temporal.json'), 'utf8')) as Record<
    'server' | 'guard',
    { pid: number }
  >;
  return { server: server.pid, guard: guard.pid };
}

/** Waits until none of them runs; throws after `limitMs`. Answers how long it took. */
export async function allGone(pids: readonly number[], limitMs: number): Promise<number> {
  const start = performance.now();
  await until(() => !pids.some(isRunning), `${pids.join(', ')} are gone`, limitMs);
  return performance.now() - start;
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(pid).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** State and what follows, after pid and name: see proc(5). */
function statOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2);
}
