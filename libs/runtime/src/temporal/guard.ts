/**
 * `node guard.js CLI ARGS…`: runs the Temporal server and does not outlive its parent. Its standard input is a pipe
 * that the parent holds. End of file means that the parent is gone, and the server is stopped. The first line on
 * standard output is the server's pid. The file imports only Node's own modules and uses only erasable types, so that
 * it runs from its source as well as compiled.
 */
import { spawn } from 'node:child_process';

/** Between the polite signal and the last one. */
const GRACE_MS = 5_000;

const [cli, ...args] = process.argv.slice(2);
if (cli === undefined) throw new TypeError('guard: which server?');

const server = spawn(cli, args, { stdio: ['ignore', 2, 2] });
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), GRACE_MS).unref();
}

server.on('spawn', () => process.stdout.write(`${server.pid}\n`));
server.on('error', (error) => {
  process.stderr.write(`guard: ${error.message}\n`);
  process.exit(127);
});
server.on('exit', (code) => process.exit(code ?? (stopping ? 0 : 1)));

// The parent may be gone while we write to it.
process.stdout.on('error', stop);
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
