import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { CLI, STANDALONE, temporalCli } from './workspace.js';

export interface RunOptions {
  /** With a real Temporal server; else the built-in engine. */
  readonly temporal?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Most blocks of 512 bytes that a file may take. A write beyond them is cut short, as on a disk that fails. */
  readonly fileBlocks?: number;
  /** The program is killed after so long. */
  readonly limitMs?: number;
}

/** Limit for a program that is run to its end. */
const LIMIT_MS = 150_000;

/** A program of the product at work. */
export interface Program {
  readonly child: ChildProcess;
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export function standalone(args: readonly string[], options: RunOptions = {}): Program {
  return launch(STANDALONE, args, options);
}

/** Runs to the end. */
export async function runStandalone(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return finished(launch(STANDALONE, args, { limitMs: LIMIT_MS, ...options }));
}

/** Runs `clausier …` to the end. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return finished(launch(CLI, args, { limitMs: LIMIT_MS, ...options }));
}

export async function finished(program: Program): Promise<Ended> {
  const code = await program.ended;
  return { code, stdout: program.stdout(), stderr: program.stderr() };
}

function launch(main: string, args: readonly string[], options: RunOptions): Program {
  const { temporal = false, env = {}, cwd, limitMs, fileBlocks } = options;
  const engine = temporal ? { CLAUSIER_TEMPORAL_CLI: temporalCli() } : { CLAUSIER_TEMPORAL: 'off' };
  const command = [process.execPath, main, ...args] as const;
  const [program, ...given] =
    fileBlocks === undefined
      ? command
      : (['sh', '-c', `ulimit -f ${fileBlocks} && exec "$@"`, 'sh', ...command] as const);
  const child = spawn(program, given, {
    env: { ...ownEnvironment(), ...engine, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(limitMs === undefined ? {} : { timeout: limitMs, killSignal: 'SIGKILL' as const }),
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (more: string) => (said.stdout += more));
  child.stderr.setEncoding('utf8').on('data', (more: string) => (said.stderr += more));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  if (child.pid === undefined) throw new Error(`cannot run ${main}`);
  return { child, pid: child.pid, stdout: () => said.stdout, stderr: () => said.stderr, ended };
}

/** Variables that the test command and Jest set for their suites. The programs under test do not get them. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(CLAUSIER_|npm_|NODE_OPTIONS$)/.test(name));
  return Object.fromEntries(kept);
}
