import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, type ScheduleDescription } from '@temporalio/client';
import { requiredTemporalCli } from '../testing/world.js';
import { ensureSchedule, scheduleId, type YearlyOpening } from './schedules.js';
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

  const handle = () => client.schedule.getHandle(scheduleId(JANUARY));
  const found = (): Promise<ScheduleDescription> => handle().describe();
  const next = async () => (await found()).info.nextActionTimes[0]?.toISOString().slice(4);

  it('is made, and left alone as long as nothing is to be changed', async () => {
    await ensureSchedule(client, JANUARY, false);
    expect(await next()).toBe('-01-15T05:00:00.000Z');
    await ensureSchedule(client, JANUARY, false);
    const { info, state } = await found();
    expect([info.lastUpdatedAt, state.paused]).toEqual([undefined, false]);
  });

  it('follows another day or zone', async () => {
    await ensureSchedule(client, { ...JANUARY, month: 9, day: 1 }, false);
    expect(await next()).toBe('-09-01T04:00:00.000Z');
    await ensureSchedule(client, { ...JANUARY, zone: 'Indian/Reunion' }, false);
    expect(await next()).toBe('-01-15T02:00:00.000Z');
  });

  it('that an operator paused stays paused', async () => {
    await handle().pause('vérification en cours');
    await ensureSchedule(client, JANUARY, false);
    expect((await found()).state).toMatchObject({ paused: true, note: 'vérification en cours' });
    await handle().unpause();
  });

  it('is held by a demo clock and let go with it', async () => {
    await ensureSchedule(client, JANUARY, true);
    expect((await found()).state.paused).toBe(true);
    await ensureSchedule(client, JANUARY, false);
    expect((await found()).state.paused).toBe(false);
  });

  it('made under a demo clock is let go with it too', async () => {
    const other = { ...JANUARY, buyer: 'other' };
    const paused = async () => (await client.schedule.getHandle(scheduleId(other)).describe()).state.paused;
    await ensureSchedule(client, other, true);
    expect(await paused()).toBe(true);
    await ensureSchedule(client, other, false);
    expect(await paused()).toBe(false);
  });
});
