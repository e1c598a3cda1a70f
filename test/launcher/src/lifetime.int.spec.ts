import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRunning, runIn, until, type Run } from './run.js';
import { Workspace, type AppFacts } from './workspace.js';

describe('npm start', () => {
  let clone: Workspace;
  let npm: Run;
  let app: AppFacts;

  beforeEach(async () => {
    clone = new Workspace();
    npm = runIn(clone, 'npm', ['start', '--', '--data', 'elsewhere']);
    await until(() => clone.read('said.txt').includes('up'), 'the application is up');
    app = clone.app();
  }, 60_000);
  afterEach(() => clone.remove());

  const nothingLeft = (): Promise<void> =>
    until(() => !isRunning(app.pid) && !isRunning(app.launcher), 'nothing is left', 10_000);

  it('hands its arguments to the application', () => {
    expect(app.args).toEqual(['start', '--data', 'elsewhere']);
    process.kill(app.launcher, 'SIGTERM');
    return nothingLeft();
  });

  it('leaves nothing behind when npm is killed without warning', async () => {
    npm.child.kill('SIGKILL');
    await nothingLeft();
    expect(clone.read('said.txt')).toMatch(/SIGTERM|pipe/);
  });

  it('leaves nothing behind when the launcher is killed without warning', async () => {
    process.kill(app.launcher, 'SIGKILL');
    await nothingLeft();
    expect(clone.read('said.txt')).toContain('pipe');
  });

  it('ends when the application is killed without warning, with the code of that signal', async () => {
    process.kill(app.pid, 'SIGKILL');
    expect(await npm.ended).toBe(137);
    await nothingLeft();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on once and gives the code of the application', async (signal) => {
    process.kill(app.launcher, signal);
    expect(await npm.ended).toBe(3);
    expect(clone.read('said.txt').trim().split('\n')).toEqual(['up', signal]);
    await nothingLeft();
  });
});
