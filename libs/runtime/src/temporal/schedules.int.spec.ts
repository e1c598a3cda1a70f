import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { requiredTemporalCli } from '../testing/world.js';
import { ensureSchedules, scheduleId, type YearlyOpening } from './schedules.js';
import { startTemporalServer, type TemporalServer } from './server.js';

const JANUARY: YearlyOpening = {
  process: 'annualProgrammingReview',
  buyer: 'dep',
  month: 1,
  day: 15,
  zone: 'Europe/Paris',
};

describe('the schedule of a yearly opening', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clausier-schedules-'));
  let server: TemporalServer;
  let connection: Connection;
  let client: Client;
  beforeAll(async () => {
    const cli = requiredTemporalCli();
    server = await startTemporalServer({ cli, dataDir, ui: false, namespace: 'clausier', log: () => undefined });
    connection = await Connection.connect({ address: server.address });
    client = new Client({ connection, namespace: 'clausier' });
  });
  afterAll(async () => {
    await connection?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const handle = (opening = JANUARY) => client.schedule.getHandle(scheduleId(opening));
  const isPaused = async (opening = JANUARY) => (await handle(opening).describe()).state.paused;
  const next = async () => (await handle().describe()).info.nextActionTimes[0]?.toISOString().slice(4);
  /** The list of schedules lags a moment behind what was done. In life there is more time between two looks. */
  const ensure = async (opening: YearlyOpening, held: boolean, until: () => Promise<boolean>): Promise<void> => {
    do await ensureSchedules(client, [opening], held);
    while (!(await until()));
  };
  const listed = async () => {
    for await (const { scheduleId: id, state } of client.schedule.list()) if (id === scheduleId(JANUARY)) return state;
    return undefined;
  };

  it('is made, and left alone as long as nothing is to be changed', async () => {
    await ensure(JANUARY, false, async () => (await listed()) !== undefined);
    expect(await next()).toBe('-01-15T05:00:00.000Z');
    await ensureSchedules(client, [JANUARY], false);
    const { info, state } = await handle().describe();
    expect([info.lastUpdatedAt, state.paused]).toEqual([undefined, false]);
  });

  it('follows another day or zone', async () => {
    await ensure({ ...JANUARY, month: 9, day: 1 }, false, async () => (await next()) === '-09-01T04:00:00.000Z');
    await ensure({ ...JANUARY, zone: 'Indian/Reunion' }, false, async () => (await next()) === '-01-15T02:00:00.000Z');
    await ensure(JANUARY, false, async () => (await next()) === '-01-15T05:00:00.000Z');
  });

  it('that an operator paused stays paused', async () => {
    await handle().pause('vérification en cours');
    await ensure(JANUARY, false, async () => (await listed())?.paused === true);
    await ensureSchedules(client, [JANUARY], false);
    expect((await handle().describe()).state).toMatchObject({ paused: true, note: 'vérification en cours' });
    await handle().unpause();
  });

  it('is held by a demo clock and let go with it', async () => {
    await ensure(JANUARY, true, isPaused);
    await ensure(JANUARY, false, async () => !(await isPaused()));
  });

  it('made under a demo clock is let go with it too', async () => {
    const other = { ...JANUARY, buyer: 'other' };
    await ensure(other, true, () => isPaused(other));
    await ensure(other, false, async () => !(await isPaused(other)));
  });
});
