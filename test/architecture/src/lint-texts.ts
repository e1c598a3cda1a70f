import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Planted {
  /** A source file, from the root: its text is replaced for this one look. */
  readonly file: string;
  readonly text: string;
  /** Leave out the rules that need types; the file need not exist. */
  readonly untyped?: boolean;
}
const spoken = z.array(z.array(z.object({ rule: z.string(), message: z.string() })));
export type Spoken = z.output<typeof spoken>[number];

/** What the real lint settings say about each text. */
export async function lintTexts(planted: readonly Planted[]): Promise<readonly Spoken[]> {
  const script = fileURLToPath(new URL('../../../tools/lint/lint-texts.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(planted));
  return spoken.parse(JSON.parse(await readAll(child.stdout)));
}
