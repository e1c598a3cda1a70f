import { spawnSync } from 'node:child_process';
import { ROOT } from './root.mjs';

/** Nx without its daemon and its full-screen view: the same lines on a terminal and in a log. */
export const NX_ENV = { NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_LOG_GROUPING: 'true' };

/** What "changed" means before a push: since the branch that others see, where there is one. */
export function affectedEnv() {
  const { status } = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'origin/main'], { cwd: ROOT });
  return { ...NX_ENV, NX_BASE: process.env.NX_BASE ?? (status === 0 ? 'origin/main' : 'main') };
}
