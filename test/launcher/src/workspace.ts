import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REAL_TOOLS = fileURLToPath(new URL('../../../tools/', import.meta.url));

/** Says what it was given and how it is ended, in files beside it. */
const APP = `
import { appendFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
const say = (line) => appendFileSync('said.txt', line + '\\n');
writeFileSync('app.json', JSON.stringify({ pid: process.pid, launcher: process.ppid, args: process.argv.slice(2),
  temporal: process.env.CLAUSIER_TEMPORAL_CLI }));
if (process.argv[2] === 'demo') process.exit(7);
const pipe = new Socket({ fd: Number(process.env.CLAUSIER_PARENT_PIPE), readable: true, writable: false });
const leave = (why) => () => { say(why); process.exit(3); };
pipe.on('end', leave('pipe')).resume();
process.on('SIGTERM', () => say('SIGTERM')).on('SIGINT', () => say('SIGINT'));
process.on('SIGTERM', () => setTimeout(() => process.exit(3), 200)).on('SIGINT', () => setTimeout(() => process.exit(3), 200));
say('up');`;

/** In place of the compiler: writes the app, and the stamp of the sources it was built from. */
const BUILD = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { markBuilt, sourceHash } from './launcher/staleness.mjs';
appendFileSync('built.txt', 'built\\n');
mkdirSync('apps/standalone/dist', { recursive: true });
writeFileSync('apps/standalone/dist/main.js', ${JSON.stringify(APP)});
markBuilt(sourceHash());`;

const APP_PACKAGE = { name: 'standalone', version: '1.0.0' };
const LOCK = {
  name: 'clone',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'clone', version: '1.0.0', workspaces: ['apps/*'] },
    'apps/standalone': APP_PACKAGE,
    'node_modules/standalone': { resolved: 'apps/standalone', link: true },
  },
};

export interface AppFacts {
  readonly pid: number;
  readonly launcher: number;
  readonly args: readonly string[];
  readonly temporal: string;
}

/** A folder with the real launcher and a small app: what a bare clone is to it, without the wait. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'clausier-clone-'));

  constructor() {
    for (const part of ['launch.mjs', 'launcher', 'temporal']) {
      cpSync(join(REAL_TOOLS, part), join(this.root, 'tools', part), { recursive: true });
    }
    this.write('tools/build.mjs', BUILD);
    this.touchLock();
    this.write('apps/standalone/tsconfig.lib.json', '{}');
    this.write('apps/standalone/package.json', JSON.stringify(APP_PACKAGE));
    this.write('apps/standalone/src/main.ts', 'export const version = 1;');
    this.setPackage({});
  }

  setPackage(more: Readonly<Record<string, unknown>>): void {
    const scripts = { start: 'node tools/launch.mjs start', demo: 'node tools/launch.mjs demo' };
    const manifest = { name: 'clone', version: '1.0.0', type: 'module', workspaces: ['apps/*'], scripts, ...more };
    this.write('package.json', JSON.stringify(manifest));
  }

  /** Other bytes, same content: what a pulled lock file looks like to the launcher. */
  touchLock(): void {
    this.locks += 1;
    this.write('package-lock.json', JSON.stringify(LOCK) + '\n'.repeat(this.locks));
  }
  private locks = 0;

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }

  /** Text of a file, empty when there is none. */
  read(path: string): string {
    const file = join(this.root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  app(): AppFacts {
    return JSON.parse(this.read('app.json')) as AppFacts;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
