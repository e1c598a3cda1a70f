import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runIn, type Run } from './run.js';
import { Workspace } from './workspace.js';

const LIMIT_MS = 60_000;

describe('the launcher', () => {
  let clone: Workspace;

  beforeEach(() => {
    clone = new Workspace();
  });
  afterEach(() => clone.remove());

  const demo = async (env: NodeJS.ProcessEnv = {}): Promise<{ code: number | string; text: string }> => {
    const run: Run = runIn(clone, 'npm', ['run', '--silent', 'demo'], env);
    const code = await run.ended;
    return { code, text: run.text() };
  };
  const timesBuilt = (): number => clone.read('built.txt').split('\n').length - 1;

  it(
    'installs and builds the first time, then only what changed, and gives the code of the application',
    async () => {
      const first = await demo();
      expect(first.code).toBe(7);
      expect(first.text).toContain('premier lancement');
      expect(timesBuilt()).toBe(1);
      const second = await demo();
      expect(second.text).not.toContain('Installation');
      expect(timesBuilt()).toBe(1);
      clone.write('apps/standalone/src/main.ts', 'export const version = 2;');
      await demo();
      expect(timesBuilt()).toBe(2);
      clone.write('apps/standalone/src/main.unit.spec.ts', 'export const tested = true;');
      await demo();
      expect(timesBuilt()).toBe(2);
      clone.touchLock();
      const pulled = await demo();
      expect(pulled.text).toContain('package-lock.json a changé');
    },
    LIMIT_MS,
  );

  it(
    'says in a sentence why it cannot install, and ends with code 1',
    async () => {
      clone.setPackage({ dependencies: { 'not-in-the-lock': '1.0.0' } });
      const { code, text } = await demo();
      expect(code).toBe(1);
      expect(text).toMatch(/clausier : installation impossible .*relancez la commande/);
      expect(text).not.toContain('at async');
    },
    LIMIT_MS,
  );

  it(
    'takes the Temporal CLI of the PATH, and says loudly when there is none to be had',
    async () => {
      mkdirSync(join(clone.root, 'bin'));
      clone.write('bin/temporal', '#!/bin/sh\necho "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"\n');
      chmodSync(join(clone.root, 'bin', 'temporal'), 0o755);
      const path = `${join(clone.root, 'bin')}:${process.env['PATH'] ?? ''}`;
      await demo({ CLAUSIER_TEMPORAL: '', PATH: path });
      expect(clone.app().temporal).toBe(join(clone.root, 'bin', 'temporal'));
      const { text } = await demo({ CLAUSIER_TEMPORAL: '', CLAUSIER_TEMPORAL_CLI: '/bin/true' });
      expect(clone.app().temporal).toBe('');
      expect(text).toContain('AUCUN SERVEUR TEMPORAL');
    },
    LIMIT_MS,
  );

  it('explains itself in French and refuses what it does not know', async () => {
    const help = runIn(clone, process.execPath, ['tools/launch.mjs', '--help']);
    expect(await help.ended).toBe(0);
    expect(help.text()).toContain('npm start');
    const unknown = runIn(clone, process.execPath, ['tools/launch.mjs', 'strat']);
    expect(await unknown.ended).toBe(1);
    expect(unknown.text()).toContain('commande inconnue « strat »');
  });
});
