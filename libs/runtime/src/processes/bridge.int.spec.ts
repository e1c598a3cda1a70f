import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LOG_START, type EventEnvelope, type Position } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { request, write } from '@clausier/event-store-port/testing';
import { fixedClock, memoryEventStore } from '@clausier/testing';
import type { Followers, Routing } from '@clausier/policies';
import type { ProcessKey } from '@clausier/workflow-contract';
import { Bridge } from './bridge.js';
import type { ProcessEngine } from './engine.js';
import { ProcessStore } from './process-store.js';

const KEY = 'tendering.c1';

/** The first event of a contract starts its process, which follows its stream from then on. */
function route(event: EventEnvelope, followers: Followers): Routing {
  const key = event.stream.replace('contract-', 'tendering.') as ProcessKey;
  const links = event.revision === 0 ? [{ key, stream: event.stream }] : [];
  return { links, pokes: [...new Set([...followers.of(event.stream), ...links.map(({ key }) => key)])] };
}

/** An engine that remembers its pokes, and can be away. */
class EngineUnderTest implements ProcessEngine {
  readonly name = 'builtin';
  readonly pokes: (readonly [ProcessKey, Position])[] = [];
  away = false;
  unreachable: ProcessKey | undefined;

  async poke(key: ProcessKey, position: Position): Promise<void> {
    if (this.away) throw new Error('away');
    if (key === this.unreachable) throw new Error(`${key} is stuck`);
    this.pokes.push([key, position]);
  }
}

let directory: string;
let store: EventStore;
let engine: EngineUnderTest;
let errors: unknown[];
let processes: ProcessStore;
let bridge: Bridge;
let stop: () => Promise<void>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bridge-'));
  store = memoryEventStore({ clock: fixedClock('2026-03-02T08:00:00Z') });
  engine = new EngineUnderTest();
  errors = [];
  open('processes.sqlite');
});
afterEach(async () => {
  await stop();
  processes.close();
  await store.close();
  rmSync(directory, { recursive: true });
});

function open(file: string): void {
  processes = new ProcessStore(join(directory, file));
  bridge = new Bridge(store, processes, engine, route, (error) => errors.push(error));
  stop = async () => undefined;
}

async function append(commandId: string, expected: number, count = 1, contract = 'c1'): Promise<void> {
  const event = { type: 'ContractPlanned', schemaVersion: 1, effectiveOn: '2026-03-02', data: {} };
  const events = Array.from({ length: count }, (_, i) => ({ ...event, eventId: `${commandId}-${i}` }));
  await store.append(request(commandId, [write(`contract-${contract}`, expected, events)]));
}

async function plan(contract: string): Promise<void> {
  await append(`plan-${contract}`, -1, 1, contract);
}

async function atHead(): Promise<void> {
  const { position } = await store.head();
  expect(await processes.reached(position, 5_000)).toBe(position);
  await bridge.idle();
}

describe('the bridge', () => {
  it('pokes a process once for a burst of events, with the last position', async () => {
    await append('plan', -1);
    await append('burst', 0, 400);
    stop = bridge.start();
    await atHead();
    expect(engine.pokes).toEqual([[KEY, '401']]);
  });

  it('knows who follows a stream before it pokes', async () => {
    const known: (readonly string[])[] = [];
    engine.poke = async (key) => {
      known.push(processes.streamsOf(key));
    };
    stop = bridge.start();
    await append('plan', -1);
    await atHead();
    expect(known).toEqual([['contract-c1']]);
  });

  it('keeps what it could not tell while the engine was away, and tells it when asked to reconcile', async () => {
    engine.away = true;
    stop = bridge.start();
    await append('plan', -1);
    await atHead();
    expect(errors).not.toEqual([]);
    expect(processes.lagging().map(({ key, wanted }) => [key, wanted])).toEqual([[KEY, '1']]);
    engine.away = false;
    expect(await bridge.reconcile()).toBe(1);
    expect(engine.pokes).toEqual([[KEY, '1']]);
  });

  it('tells the others, when read and when reconciled, though one process cannot be told', async () => {
    engine.unreachable = 'tendering.c2';
    const contracts = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'];
    for (const contract of contracts) await plan(contract);
    stop = bridge.start();
    await atHead();
    const others = contracts.filter((contract) => contract !== 'c2').map((contract) => `tendering.${contract}`);
    const told = () => engine.pokes.map(([key]) => key).sort();
    expect(told()).toEqual([...others].sort());
    expect(errors).toEqual([new Error('tendering.c2 is stuck')]);
    engine.pokes.length = 0;
    await expect(bridge.reconcile()).rejects.toThrow('tendering.c2 is stuck');
    expect(told()).toEqual([...others].sort());
  });

  it('leaves a process that has ended alone, until an event starts it again', async () => {
    stop = bridge.start();
    await append('plan', -1);
    await atHead();
    processes.acknowledge(KEY, { seen: '1', nextDueAt: undefined, terminal: true, parked: false });
    await append('late', 0);
    await atHead();
    expect(engine.pokes).toEqual([[KEY, '1']]);
    expect(await bridge.rehydrate()).toBe(0);
    processes.advance('2', (writer) => writer.want(KEY, '2', true));
    expect(processes.row(KEY)?.terminal).toBe(false);
    expect(await bridge.rehydrate()).toBe(1);
  });

  it('goes on from its checkpoint after a restart, and is rebuilt from the log alone when its file is lost', async () => {
    stop = bridge.start();
    await append('plan', -1);
    await append('more', 0, 3);
    await atHead();
    await stop();
    processes.close();
    open('processes.sqlite');
    expect(bridge.checkpoint).toBe('4');
    expect(processes.streamsOf(KEY)).toEqual(['contract-c1']);
    processes.close();
    open('another.sqlite');
    stop = bridge.start();
    await atHead();
    expect(processes.streamsOf(KEY)).toEqual(['contract-c1']);
    expect(processes.row(KEY)?.wanted).toBe('4');
  });
});

describe('what is known of the processes', () => {
  const told = (at: Position) => processes.advance(at, (writer) => writer.want(KEY, at, false));
  const planned = (seen: Position, nextDueAt: string, terminal = false) =>
    processes.acknowledge(KEY, { seen, nextDueAt, terminal, parked: false });

  it('is not overwritten by a plan that saw less than another before it', () => {
    told('5');
    planned('5', '2026-03-09T07:00:00Z');
    planned('4', '2026-03-02T07:00:00Z');
    expect(processes.row(KEY)).toMatchObject({ seen: '5', nextDueAt: '2026-03-09T07:00:00Z' });
  });

  it('is no end of a process that was told of something since', () => {
    told('5');
    planned('4', '2026-03-02T07:00:00Z', true);
    expect(processes.row(KEY)?.terminal).toBe(false);
    planned('5', '2026-03-02T07:00:00Z', true);
    expect(processes.row(KEY)?.terminal).toBe(true);
  });

  it('moves in memory and in the file together, or in neither', () => {
    told('1');
    const failing = () =>
      processes.advance('2', (writer) => {
        writer.want(KEY, '2', false);
        writer.want('tendering.c2', '2', false);
        throw new Error('the disk is full');
      });
    expect(failing).toThrow('the disk is full');
    expect(processes.all().map(({ key, wanted }) => [key, wanted])).toEqual([[KEY, '1']]);
    expect(processes.checkpoint).toBe('1');
  });

  it('is of one log: another, or less of the same, and it is read anew', () => {
    const reopened = (epoch: string, head: Position) => {
      processes.close();
      open('processes.sqlite');
      processes.belongTo({ epoch, head });
      return processes.checkpoint;
    };
    processes.belongTo({ epoch: 'e1', head: LOG_START });
    told('5');
    expect(reopened('e1', '5')).toBe('5');
    expect(reopened('e2', '9')).toBe(LOG_START);
    expect(processes.all()).toEqual([]);
    told('5');
    expect(reopened('e2', '4')).toBe(LOG_START);
  });
});
