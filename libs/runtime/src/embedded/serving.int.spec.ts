import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wallClock } from '../common/clocks.js';
import { CasePlay } from '../http/index.js';
import { startEmbedded, type Embedded } from './embedded.js';
import { missingParts } from './readiness.js';
import { startServing, type Serving } from './serving.js';

describe('what serves on a data directory', () => {
  let dataDir: string;
  let embedded: Embedded;
  let serving: Serving;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'serving-'));
    const log = () => undefined;
    embedded = await startEmbedded({
      dataDir,
      clock: wallClock,
      steppedClock: false,
      temporalCli: undefined,
      temporalUi: false,
      workflowBundle: '',
      log,
    });
    serving = await startServing(embedded, { dataDir, port: 0, demo: true, log });
  });
  afterAll(async () => {
    await serving?.stop();
    await embedded?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('says that it is ready once its views are built', async () => {
    expect(await serving.projections.waitFor('0', 5_000)).toBe(true);
    const response = await fetch(`${serving.url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready', missing: [] }]);
  });

  it('keeps a technical log beside the business log: who asked for what, by opaque ids', async () => {
    await fetch(`${serving.url}/api/v1/tasks?token=Canari`, {
      headers: { 'x-clausier-actor': 'auditor1', 'x-clausier-role': 'auditor' },
    });
    const folder = join(dataDir, 'technical-log');
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.join('')).toContain('"actor":"auditor1","role":"auditor"');
    expect(texts.join('')).not.toContain('Canari');
  });
});

describe('what is missing to be ready', () => {
  const well = { failure: undefined, isReady: () => true, parkedModels: () => [] };

  it('is nothing when all follow the log', () => {
    expect(missingParts({ failure: undefined }, well)).toEqual([]);
  });

  it('is the end of the case that a demonstration plays', () => {
    const play = new CasePlay();
    expect(missingParts({ failure: undefined }, well, play)).toEqual(['la démonstration joue encore son cas']);
    play.end();
    expect(missingParts({ failure: undefined }, well, play)).toEqual([]);
  });

  it.each([
    [
      'the bridge is stuck',
      { failure: new Error('away') },
      well,
      'les processus ne sont plus prévenus de ce qui s’enregistre',
    ],
    [
      'no view follows',
      { failure: undefined },
      { ...well, failure: new Error('full') },
      'les vues ne suivent plus le journal',
    ],
    ['a view is parked', { failure: undefined }, { ...well, parkedModels: () => ['tasks'] }, 'vues arrêtées : tasks'],
    [
      'views are being built',
      { failure: undefined },
      { ...well, isReady: () => false },
      'des vues sont en construction',
    ],
  ])('is said when %s', (_case, bridge, projections, sentence) => {
    expect(missingParts(bridge, projections)).toEqual([sentence]);
  });
});
