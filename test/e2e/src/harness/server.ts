import { finished, standalone, type Ended, type Program, type RunOptions } from './program.js';
import { until } from './until.js';

export interface StartOptions extends RunOptions {
  readonly dataDir: string;
  readonly caseDir?: string;
  /** Any free port by default. */
  readonly port?: number;
}

/** `start` on a data directory, that serves or is on its way to. */
export interface Server {
  readonly program: Program;
  readonly dataDir: string;
  /** Waits for « Clausier répond » and gives the address of the API; throws when it ends or takes too long. */
  ready(limitMs?: number): Promise<string>;
  /** Waits until the played case has come to this step. */
  reachedStep(step: number): Promise<void>;
  stop(): Promise<Ended>;
  kill(): Promise<Ended>;
}

export function start({ dataDir, caseDir, port = 0, ...options }: StartOptions): Server {
  const args = ['start', '--data', dataDir, '--port', String(port)];
  const program = standalone(caseDir === undefined ? args : [...args, '--case', caseDir], options);
  const said = (): string => `${program.stdout()}\n${program.stderr()}`;
  const waitFor = async (reached: () => boolean, what: string, limitMs?: number): Promise<void> => {
    let over = false;
    void program.ended.then(() => (over = true));
    await until(
      () => reached() || over,
      () => `${what}:\n${said()}`,
      limitMs,
    );
    if (!reached()) throw new Error(`it ended before ${what}:\n${said()}`);
  };
  const end = (signal: NodeJS.Signals) => (): Promise<Ended> => {
    program.child.kill(signal);
    return finished(program);
  };
  return {
    program,
    dataDir,
    ready: async (limitMs = 300_000) => {
      await waitFor(() => program.stdout().includes('Ctrl-C pour arrêter.'), 'it answers', limitMs);
      const url = /^ {2}API +(http\S+)\/api\/v1$/m.exec(program.stdout())?.[1];
      if (url === undefined) throw new Error(`no address of the API in:\n${said()}`);
      return url;
    },
    reachedStep: (step) =>
      waitFor(() => stepsOf(program.stdout()).some((reached) => reached >= step), `it plays step ${step}`, 300_000),
    stop: end('SIGINT'),
    kill: end('SIGKILL'),
  };
}

function stepsOf(text: string): readonly number[] {
  return [...text.matchAll(/étape (\d+) sur/g)].map(([, step]) => Number(step));
}
