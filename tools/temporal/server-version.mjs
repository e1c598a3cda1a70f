import { spawnSync } from 'node:child_process';

/** `Server 1.29.1` as the CLI states it, or undefined when this is no Temporal CLI with a server in it that runs here. */
export function serverVersion(path) {
  const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0 || !stdout) return undefined;
  return /Server \d+\.\d+\.\d+/.exec(stdout)?.[0];
}
