/**
 * Appends to the durable log from 1 and from 64 clients, each round beside what the disk can do at all:
 *
 *   fdatasync   overwrite 4 KiB and sync, the floor of a single append
 *   raw insert  the same texts in one table, 100 per transaction, no checks, no chain: the floor of 64 clients
 *
 * Only the ratios mean something on another machine. Needs the built libraries (`npm run build`).
 *
 *   node tools/bench/append.mjs [--dir DIR] [--rounds 3] [--json FILE]
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { NO_STREAM } from '@clausier/event-store-port';
import { openSqliteEventStore } from '@clausier/event-store-sqlite';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string', default: tmpdir() },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const SYNCS = 2000;
const SINGLE = 3000;
const GROUPED = 40_000;
const RAW = 40_000;

const rounds = [];
for (let round = 1; round <= Number(options.rounds); round += 1) {
  const directory = mkdtempSync(join(options.dir, 'append-'));
  try {
    rounds.push(await measure(directory));
    print(`round ${round}`, rounds.at(-1));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
const middle = Object.fromEntries(
  Object.keys(rounds[0]).map((key) => [key, median(rounds.map((round) => round[key]))]),
);
print('median', middle);
if (options.json) {
  const machine = {
    node: process.version,
    sqlite: process.versions.sqlite,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    load: loadavg(),
  };
  writeFileSync(options.json, `${JSON.stringify({ machine, rounds, median: middle }, null, 2)}\n`);
}

/** Floors before and after what they are the floor of, so that a noisy neighbour shows. */
async function measure(directory) {
  const syncBefore = fdatasyncRate(join(directory, 'sync1'));
  const single = await appendRate(join(directory, 'single.sqlite'), 1, SINGLE);
  const syncAfter = fdatasyncRate(join(directory, 'sync2'));
  const rawBefore = rawInsertRate(join(directory, 'raw1.sqlite'));
  const grouped = await appendRate(join(directory, 'grouped.sqlite'), 64, GROUPED);
  const rawAfter = rawInsertRate(join(directory, 'raw2.sqlite'));
  const fdatasync = (syncBefore + syncAfter) / 2;
  const rawInsert = (rawBefore + rawAfter) / 2;
  return {
    fdatasync,
    fdatasyncDrift: syncAfter / syncBefore,
    single: single.rate,
    singleP50Ms: single.p50,
    singleP99Ms: single.p99,
    singleToFdatasync: single.rate / fdatasync,
    rawInsert,
    rawInsertDrift: rawAfter / rawBefore,
    clients64: grouped.rate,
    clients64P50Ms: grouped.p50,
    clients64P99Ms: grouped.p99,
    clients64ToFdatasync: grouped.rate / fdatasync,
    clients64ToRawInsert: grouped.rate / rawInsert,
    verifyPerSecond: grouped.verified,
  };
}

function fdatasyncRate(file) {
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(4096, 7);
  const rate = perSecond(SYNCS, () => {
    for (let i = 0; i < SYNCS; i += 1) {
      writeSync(descriptor, page, 0, page.length, 0);
      fdatasyncSync(descriptor);
    }
  });
  closeSync(descriptor);
  return rate;
}

function rawInsertRate(file) {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, stream_no INTEGER, revision INTEGER, type_no INTEGER, envelope TEXT) STRICT;
                 CREATE UNIQUE INDEX events_by_stream ON events (stream_no, revision)`);
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?)');
  const text = JSON.stringify(request('c', 'contract-1', 0));
  const rate = perSecond(RAW, () => {
    for (let i = 0; i < RAW;) {
      database.exec('BEGIN IMMEDIATE');
      for (const end = i + 100; i < end; i += 1) insert.run(i + 1, i % 64, i >> 6, 1, text);
      database.exec('COMMIT');
    }
  });
  database.close();
  return rate;
}

async function appendRate(file, clients, total) {
  const store = await openSqliteEventStore({ file, clock: { now: () => '2026-03-02T08:00:00Z' } });
  const latencies = [];
  const client = async (name) => {
    for (let i = 0; i < total / clients; i += 1) {
      const start = performance.now();
      const { outcome } = await store.append(request(`${name}.${i}`, `contract-${name}`, NO_STREAM + i));
      if (outcome !== 'appended') throw new Error(outcome);
      latencies.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, i) => client(`k${i}`)));
  const rate = latencies.length / ((performance.now() - start) / 1000);
  const auditStart = performance.now();
  const verdict = await store.verify();
  if (!verdict.verified || verdict.events !== latencies.length) throw new Error(JSON.stringify(verdict));
  const verified = verdict.events / ((performance.now() - auditStart) / 1000);
  await store.close();
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.floor(latencies.length * share)];
  return { rate, p50: at(0.5), p99: at(0.99), verified };
}

/** One event with its expected revision, of the size of a procurement event (about 500 bytes stored). */
function request(commandId, stream, expected) {
  const data = {
    lot: 'lot1',
    holders: [{ supplier: '0123456789abcdef0123456789abcdef', rank: 1 }],
    amountCents: 12_345_600,
    establishment: 'fedcba9876543210',
  };
  return {
    commandId,
    fingerprint: commandId,
    actor: { kind: 'human', id: 'actor1', roles: ['directorateAgent'] },
    correlationId: commandId,
    causationId: commandId,
    basis: { position: '0', streams: [], values: {} },
    writes: [
      {
        stream,
        expected,
        events: [{ eventId: `${commandId}.0`, type: 'LotAwarded', schemaVersion: 1, effectiveOn: '2026-03-02', data }],
      },
    ],
    checks: [],
  };
}

function perSecond(count, work) {
  const start = performance.now();
  work();
  return count / ((performance.now() - start) / 1000);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(title, r) {
  const whole = (value) => Math.round(value).toLocaleString('en-US');
  console.log(
    [
      `${title}:`,
      `  fdatasync ${whole(r.fdatasync)}/s (after/before ${r.fdatasyncDrift.toFixed(2)})`,
      `  1 client   ${whole(r.single)} events/s, p50 ${r.singleP50Ms.toFixed(2)} ms, p99 ${r.singleP99Ms.toFixed(2)} ms, ${r.singleToFdatasync.toFixed(2)} of fdatasync`,
      `  raw insert ${whole(r.rawInsert)}/s in transactions of 100 (after/before ${r.rawInsertDrift.toFixed(2)})`,
      `  64 clients ${whole(r.clients64)} events/s, p50 ${r.clients64P50Ms.toFixed(2)} ms, p99 ${r.clients64P99Ms.toFixed(2)} ms, ${r.clients64ToRawInsert.toFixed(2)} of raw insert, ${r.clients64ToFdatasync.toFixed(1)} of fdatasync`,
      `  audit      ${whole(r.verifyPerSecond)} events/s`,
    ].join('\n'),
  );
}
