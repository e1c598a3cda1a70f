import { spawn, type SpawnOptionsWithStdioTuple, type StdioNull, type StdioPipe } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { audit, single, wholeLog } from '@clausier/event-store-port/testing';
import { logDirectory } from './testing/log-directory.js';
import { verifySqliteLog } from './verify-sqlite-log.js';

const log = logDirectory();
const KILLS = 20;
const sourceOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test('a reopened log holds every event, command and hash, and goes on from there', async () => {
  const first = await log.open();
  for (let i = 0; i < 5; i += 1) await first.append(single(`c${i}`, 'contract-a', 2 * i - 1, 2));
  const before = { events: await wholeLog(first), head: await first.head(), epoch: first.epoch };
  await first.close();

  const second = await log.open();
  expect({ events: await wholeLog(second), head: await second.head(), epoch: second.epoch }).toEqual(before);
  expect(await second.append(single('c4', 'contract-a', 9))).toMatchObject({ outcome: 'replayed' });
  expect(await second.append(single('late', 'contract-a', 8))).toMatchObject({ outcome: 'conflict', actual: 9 });
  expect(await second.append(single('c5', 'contract-a', 9))).toMatchObject({ outcome: 'appended', position: '11' });
  await audit(second, { gaplessPositions: true });
  expect(await second.verify()).toMatchObject({ verified: true, events: 11, streams: 1, lastPosition: '11' });
});

test('closing writes what waits, then takes nothing more', async () => {
  const store = await log.open();
  const waiting = [single('c1', 'contract-a'), single('c2', 'contract-b')].map((request) => store.append(request));
  await store.close();
  expect((await Promise.all(waiting)).map((result) => result.outcome)).toEqual(['appended', 'appended']);
  await expect(store.append(single('c3', 'contract-c'))).rejects.toMatchObject({ code: 'LOG_CLOSED' });
  expect(await verifySqliteLog(log.file())).toMatchObject({ verified: true, events: 2 });
});

test('commands of one turn share one commit, each with its own answer', async () => {
  const store = await log.open();
  const commits: string[] = [];
  store.onAppended((position) => commits.push(position));
  const results = await Promise.all(
    Array.from({ length: 64 }, (_, i) => store.append(single(`c${i}`, `contract-${i}`))),
  );
  expect(results.map((result) => result.outcome)).toEqual(Array<string>(64).fill('appended'));
  expect(commits).toEqual(['64']);
  expect(await store.verify()).toMatchObject({ verified: true, events: 64 });
});

test(`a writer killed ${KILLS} times at work loses no acknowledged command and doubles none`, async () => {
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const commandId of await acknowledgedBeforeKill(`r${kill}`, 5 + 4 * kill)) acknowledged.add(commandId);
    expect(await verifySqliteLog(log.file())).toMatchObject({ verified: true });
  }
  const store = await log.open();
  const events = await wholeLog(store);
  const commands = Map.groupBy(events, (event) => event.commandId);
  expect([...acknowledged].filter((commandId) => !commands.has(commandId))).toEqual([]);
  expect([...commands.values()].filter((own) => own.length !== 2)).toEqual([]);
  expect(new Set(events.map((event) => event.eventId)).size).toBe(events.length);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(await store.verify()).toMatchObject({ verified: true, events: events.length });
}, 120_000);

test('a disk that fails is told of once and for all; what was acknowledged before is in the log', async () => {
  // Files may not grow beyond a megabyte: a write is cut short, with an error of its own.
  const limited = ['-c', 'ulimit -f 2048 && exec "$@"', 'sh'];
  const writer = spawn('sh', [...limited, process.execPath, ...writerArguments('failing-process')], STDIO);
  let output = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  expect(await once(writer, 'close')).toEqual([0, null]);
  const acknowledged = output.split('\n').slice(0, -1);
  expect(acknowledged.pop()).toBe('LOG_FAILED');
  const store = await log.open();
  const kept = new Set((await wholeLog(store)).map((event) => event.commandId));
  expect(acknowledged.filter((commandId) => !kept.has(commandId))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(await store.verify()).toMatchObject({ verified: true });
});

const STDIO: SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioNull> = { stdio: ['ignore', 'pipe', 'inherit'] };

/** Runs one of the processes beside the tests, from its source. */
function writerArguments(name: string, ...more: readonly string[]): string[] {
  return [
    '--conditions=@clausier/source',
    '--disable-warning=ExperimentalWarning',
    '--import',
    new URL('./testing/ts-sources.mjs', import.meta.url).href,
    sourceOf(`./testing/${name}.ts`),
    log.file(),
    ...more,
  ];
}

/** Runs a writer until `milliseconds` after its first acknowledgement, then `kill -9`. */
async function acknowledgedBeforeKill(prefix: string, milliseconds: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, writerArguments('appending-process', prefix), STDIO);
  let output = '';
  let due = false;
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (!due) setTimeout(() => writer.kill('SIGKILL'), milliseconds);
    due = true;
  });
  const [, signal] = (await once(writer, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  // A line cut by the kill was not acknowledged to anybody.
  return output.split('\n').slice(0, -1);
}
