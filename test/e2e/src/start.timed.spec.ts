import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CaseCopy,
  HEAD,
  Scratch,
  coursesOf,
  descendants,
  eventsIn,
  get,
  grantSomebody,
  headOf,
  isRunning,
  openProcessesIn,
  openingsOnly,
  runStandalone,
  sleep,
  standalone,
  start,
  until,
  type Server,
} from './harness/index.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** Long enough for the due loop to look several times. */
const STORM_WATCH_MS = 5_000;

describe('start on an empty data directory', () => {
  const dataDir = scratch.path('data');
  let server: Server;
  let url: string;
  let played: number;

  beforeAll(async () => {
    server = start({ dataDir });
    url = await server.ready();
    played = headOf(dataDir);
  }, 600_000);
  afterAll(() => server.kill());

  it('plays the reference case with visible progress and prints its central evaluations', () => {
    const said = server.program.stdout();
    expect(said).toMatch(/étape 568 sur 568/);
    expect(said).toMatch(/^Évaluation centrale 2007$/m);
    expect(said).toMatch(/Lots de denrées notifiés +.*27 +illustratif +27$/m);
  });

  it('answers through the API, on the clock of the wall', async () => {
    const ready = await get(url, '/health/ready');
    expect(ready.status).toBe(200);
    const evaluation = await get(url, '/api/v1/evaluations/central/illustration/2013', HEAD);
    expect(evaluation.status).toBe(200);
    expect((await get(url, '/api/v1/evaluations/central/illustration/2013')).status).toBe(401);
  });

  it('is at rest when the clock is let go: no open process, and no act in the seconds after', async () => {
    expect(openProcessesIn(dataDir)).toEqual([]);
    await sleep(STORM_WATCH_MS);
    expect(headOf(dataDir)).toBe(played);
    expect(openProcessesIn(dataDir)).toEqual([]);
    expect(server.program.stderr()).not.toContain('ALERTE');
  });

  it('refuses a second start on the same directory, and goes on serving', async () => {
    const second = await runStandalone(['start', '--data', dataDir, '--port', '0']);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^clausier : Le journal \S+ est déjà ouvert par un autre processus : arrêtez-le/m);
    expect((await get(url, '/health/live')).status).toBe(200);
  });

  it('refuses a port that is taken', async () => {
    const port = new URL(url).port;
    const second = await runStandalone(['start', '--data', scratch.path('data'), '--port', port]);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(new RegExp(`^clausier : le port ${port} est déjà pris.*--port`, 'm'));
    expect(second.stderr).not.toMatch(/\n +at /);
  });

  it('records what people do from then on, dated by the wall', async () => {
    const answer = await grantSomebody(url, 'nouvelle_agente');
    expect(answer.status).toBe(201);
    const last = eventsIn(dataDir).at(-1);
    expect(last).toMatchObject({ type: 'RoleGranted', position: played + 1 });
    expect(Math.abs(Date.now() - Date.parse(last?.recordedAt ?? ''))).toBeLessThan(60_000);
  });

  it('stops on Ctrl-C with code 0, and starts again without playing the case', async () => {
    const children = descendants(server.program.pid);
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(children.filter(isRunning)).toEqual([]);
    const before = headOf(dataDir);
    server = start({ dataDir });
    const begun = performance.now();
    url = await server.ready();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(server.program.stdout()).not.toContain('étape');
    await sleep(1_500);
    expect(eventsIn(dataDir).slice(before).filter(isOfTheCase)).toEqual([]);
    expect((await get(url, '/api/v1/evaluations/central/illustration/2013', HEAD)).status).toBe(200);
  });
});

describe('A start that was killed in the middle of the case', () => {
  const dataDir = scratch.path('data');
  const whole = scratch.path('data');

  beforeAll(async () => {
    await runStandalone(['demo', '--data', whole]);
    for (const step of [60, 250, 540]) {
      const killed = start({ dataDir });
      await killed.reachedStep(step);
      await killed.kill();
    }
    const last = start({ dataDir });
    await last.ready();
    await last.stop();
  }, 600_000);

  it('comes to the same events in every stream as one that was not', () => {
    expect(coursesOf(eventsIn(dataDir))).toEqual(coursesOf(eventsIn(whole)));
  });

  it('has doubled no act, and computes the same figures', () => {
    const acts = eventsIn(dataDir).filter(({ stream }) => stream.startsWith('followUp-'));
    expect(new Set(acts.map(({ data }) => data['act'])).size).toBe(acts.length);
    const figures = (directory: string) =>
      eventsIn(directory)
        .filter(({ type }) => type === 'IndicatorsComputed')
        .map(({ stream, data }) => ({ stream, indicators: data['indicators'] }));
    expect(figures(dataDir)).toEqual(figures(whole));
  });
});

describe('A first start that was killed before the first step of the case', () => {
  it('is taken up again as the case it was, on its clock and with its people', async () => {
    const { folder } = openingsOnly(scratch.path('case'));
    const dataDir = scratch.path('data');
    const killed = start({ dataDir, caseDir: folder });
    await until(() => existsSync(join(dataDir, 'log.sqlite')), 'the log is there');
    await killed.kill();
    expect(killed.program.stdout()).not.toContain('étape');

    const again = start({ dataDir, caseDir: folder });
    try {
      const url = await again.ready();
      expect(again.program.stdout()).toContain('étape 1 sur');
      expect((await get(url, '/api/v1/evaluations/source/pasdecalais', HEAD)).status).toBe(200);
    } finally {
      await again.stop();
    }
    const whole = scratch.path('data');
    await runStandalone(['demo', '--data', whole, '--case', folder]);
    expect(coursesOf(eventsIn(dataDir))).toEqual(coursesOf(eventsIn(whole)));
  }, 60_000);
});

describe('A demo without a directory of its own', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'told to stop by %s, leaves nothing behind, no vault either',
    async (signal) => {
      const temporary = scratch.directory();
      const demo = standalone(['demo'], { env: { TMPDIR: temporary } });
      await until(() => demo.stderr().includes('étape'), 'it plays');
      expect(filesOf(temporary)).toContainEqual(expect.stringContaining('vault.sqlite'));
      demo.child.kill(signal);
      expect(await demo.ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(filesOf(temporary)).toEqual([]);
    },
    60_000,
  );
});

describe('A start that was killed between the firing of a yearly opening and the note of it', () => {
  it('goes on, and the opening stands once', async () => {
    const copy = new CaseCopy(scratch.path('case')).edit('steps/09-evaluation-centrale.json', withoutPublication);
    const dataDir = scratch.path('data');
    await runStandalone(['demo', '--data', dataDir, '--case', copy.folder]);
    const before = eventsIn(dataDir);
    const note = join(dataDir, 'case.json');
    const { done, ...rest } = JSON.parse(readFileSync(note, 'utf8')) as { done: number };
    writeFileSync(note, JSON.stringify({ ...rest, done: done - 1, finished: false }));
    const again = start({ dataDir, caseDir: copy.folder });
    await again.ready();
    await again.stop();
    expect(eventsIn(dataDir).slice(0, before.length)).toEqual(before);
    const openings = eventsIn(dataDir).filter(({ type }) => type === 'CentralEvaluationOpened');
    expect(openings.map(({ stream }) => stream)).toEqual([
      'centralEvaluation-illustration.2007',
      'centralEvaluation-illustration.2013',
    ]);
  }, 600_000);
});

function filesOf(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true }).map(String);
}

/** In January and February a start also opens what the real calendar makes due: a review, an evaluation. */
function isOfTheCase({ stream }: { readonly stream: string }): boolean {
  const year = new Date().getUTCFullYear();
  return ![year, year - 1].some((open) => stream.includes(`.${open}`));
}

/** The case then ends with the opening of 2014. */
function withoutPublication(text: string): string {
  const steps = JSON.parse(text) as { schedule?: string; id?: string }[];
  return JSON.stringify(steps.filter(({ id }) => id !== 'illustration.2013'));
}
