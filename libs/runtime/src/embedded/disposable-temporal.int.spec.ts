import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '@clausier/kernel';
import { recordedAct } from '@clausier/governance';
import { SteppedClock } from '../common/clocks.js';
import { TEMPORAL_FILE } from '../temporal/server-flags.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World, type WorldOptions } from '../testing/world.js';

/** The directorate is invited and told of it. */
const INVITED = ['invitation temporal', 'invitation temporal', 'notification temporal'];

/** Processes are under way, the application stops, something happens to Temporal's file, and it starts again. */
describe('Temporal’s database holds nothing that the log does not', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clausier-disposable-'));
  const file = join(dataDir, TEMPORAL_FILE);
  let world: World;
  let now: Instant = '2013-01-15T08:00:00Z';

  const open = async (options: WorldOptions = {}): Promise<void> => {
    world = await openWorld('temporal', new SteppedClock(now), { dataDir, ...options });
    await world.time.settle();
  };
  const moveTo = async (instant: Instant): Promise<void> => {
    now = instant;
    await world.time.moveTo(instant);
  };
  const acts = async () => (await world.events()).flatMap((event) => recordedAct(event) ?? []);
  const told = async () => (await acts()).map(({ kind, performedBy }) => `${kind} ${performedBy}`);
  const openProcesses = () => world.embedded.core.processes.all().filter(({ terminal }) => !terminal);
  const running = async () => {
    const client = world.embedded.temporal?.client;
    const states = openProcesses().map(
      async ({ key }) => (await client?.workflow.getHandle(key).describe())?.status.name,
    );
    return new Set(await Promise.all(states));
  };

  beforeAll(async () => {
    await open();
    await registerTestBuyer(world, ['routes']);
    await world.send('head', 'essHead', 'programmingReview/dep.2013/open-programming-review');
    expect(await told()).toEqual(INVITED);
    await world.stop();
  });
  afterEach(() => world.stop());
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('deleted under living processes, it is made again with all of them, and no act is repeated', async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    await open();
    expect(await running()).toEqual(new Set(['RUNNING']));
    expect(await told()).toEqual(INVITED);
    await moveTo('2013-02-05T12:00:00Z');
    expect((await told()).at(INVITED.length)).toBe('reminder temporal');
    expect(world.alarms).toEqual([]);
  });

  it('damaged, it is set aside and made again, and a loud line says so', async () => {
    writeFileSync(file, 'no database, '.repeat(4_000));
    const before = await readActs();
    await open();
    expect(world.embedded.engine).toBe('temporal');
    expect(await running()).toEqual(new Set(['RUNNING']));
    expect(world.alarms.join('\n')).toMatch(/^ALERTE le serveur Temporal .*\n.*mis de côté : \S+illisible-1/s);
    expect(readdirSync(dataDir)).toContain(`${TEMPORAL_FILE}.illisible-1`);
    expect(await told()).toEqual(before);
    await moveTo('2013-02-10T12:00:00Z');
    expect((await told()).slice(before.length)).toContain('reminder temporal');
  });

  it('with a Temporal that cannot start at all, the due loop drives the processes, and its file is left as it was', async () => {
    const before = await readActs();
    await open({ temporalCli: join(dataDir, 'no-such-temporal') });
    expect([world.embedded.engine, world.embedded.temporal]).toEqual(['builtin', undefined]);
    expect(world.alarms.join('\n')).toMatch(/^ALERTE .*ENOENT.*^ALERTE pas de Temporal .*moteur intégré/ms);
    expect(readdirSync(dataDir).filter((name) => name.includes('illisible-2'))).toEqual([]);
    await world.embedded.dueLoop.look();
    await moveTo('2013-02-20T12:00:00Z');
    expect((await told()).slice(before.length)).toContain('escalation sentinel');
    const ids = (await acts()).map(({ act }) => act);
    expect(new Set(ids).size).toBe(ids.length);
  });

  /** Acts so far, read by a world that does nothing. */
  async function readActs(): Promise<readonly string[]> {
    world = await openWorld('builtin', new SteppedClock(now), { dataDir });
    const before = await told();
    await world.stop();
    return before;
  }
});
