import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { inRoot, readRootPackage, readText } from './workspace.js';

describe('decision records', () => {
  const files = readdirSync(inRoot('docs', 'adr')).filter((name) => /^\d{4}-/.test(name));
  const records = files.filter((name) => !name.startsWith('0000-')).sort();

  it('are numbered without gap or clash, and all stand in the index with their title', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
    const index = readText('docs', 'adr', 'README.md');
    const missing = records.filter((name) => {
      const title = readText('docs', 'adr', name).split('\n')[0]?.replace(/^# /, '');
      return !index.includes(`- [${title}](${name})`);
    });
    expect(missing).toEqual([]);
  });

  it.each(files)('%s says what forced it, what is done and what follows', (name) => {
    const text = readText('docs', 'adr', name);
    const sections = text.split('\n').filter((line) => line.startsWith('## '));
    expect(sections).toEqual(['## Context', '## Decision', '## Consequences']);
    expect(text).toMatch(/^# \d{4} .+\n\nStatus: /);
    expect(text.slice(2, 6)).toBe(name.slice(0, 4));
  });
});

describe('dependencies', () => {
  const { dependencies, devDependencies, optionalDependencies } = readRootPackage();
  const rows = [...readText('docs', 'dependencies.md').matchAll(/^\| `([^`]+)` +\| (.+?) +\| (.+?) +\|$/gm)];
  const named = new Map(rows.map(([, name, licence, reason]) => [name ?? '', { licence, reason }]));

  it('each have a reason, and nothing is explained that is not there', () => {
    const wanted = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect([...named.keys()].sort()).toEqual(wanted.sort());
    expect([...named.values()].filter(({ reason }) => reason === undefined || reason.length < 5)).toEqual([]);
  });

  it('are under the licence that the table says', () => {
    const installed = [...named].filter(([name]) => existsSync(inRoot('node_modules', name, 'package.json')));
    const stated = z.object({ license: z.string() });
    const wrong = installed.filter(
      ([name, { licence }]) =>
        stated.parse(JSON.parse(readText('node_modules', name, 'package.json'))).license !== licence,
    );
    expect(wrong).toEqual([]);
    expect(installed.length).toBeGreaterThan(30);
  });

  it('are pinned to one exact version', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the guide to adding a command', () => {
  const guide = readText('docs', 'adding-a-command.md');
  const parts = guide.split(/^diff --git .*$/m).slice(1);

  it('shows the diff of a command as it stands, in at most eight files', () => {
    const shown = parts.map((part) => {
      const file = /^\+\+\+ b\/(.+)$/m.exec(part)?.[1] ?? '';
      const added = part.split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++'));
      return { file, added: added.map((line) => line.slice(1)) };
    });
    expect(shown.length).toBeLessThanOrEqual(8);
    expect(shown.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'libs/execution/src/slices/index.ts',
        'libs/execution/src/slices/withdraw-hours.ts',
        'libs/execution/src/slices/withdraw-hours.unit.spec.ts',
      ]),
    );
    const stale = shown.flatMap(({ file, added }) => {
      const present = new Set(readText(file).split('\n'));
      return added.filter((line) => !present.has(line)).map((line) => `${file}: ${line}`);
    });
    expect(stale).toEqual([]);
  });
});
