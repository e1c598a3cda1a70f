import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import type { Position } from '@clausier/kernel';
import {
  TemporalEngine,
  WORKFLOW_BUNDLE,
  requiredTemporalCli,
  startTemporalServer,
  startWorker,
  type RunningWorker,
  type TemporalServer,
} from '@clausier/runtime/testing';
import { processKey, type Act, type Plan, type PlanRequest } from '@clausier/workflow-contract';

const NAMESPACE = 'clausier';
const KEY = processKey('executionTracking', 'k1');
/** A process that has one act after another to do, each found by a plan of its own. */
const BUSY = 'k2';
const ACTS = 20;
const POKES = 120;
/** Most pokes that wait unseen. On a slow machine more of them would all end up in one history. */
const MOST_UNSEEN = 12;
const PATIENCE_MS = 60_000;

/** The server suggests a new run after so many events, where it would wait for thousands. */
const SMALL_HISTORIES = { 'limit.historyCount.suggestContinueAsNew': 30 };

/** A poke that a busy server does not take in time is sent again, as the bridge sends it again. */
async function poked(engine: TemporalEngine, position: string): Promise<void> {
  await engine.poke(KEY, position).catch(() => engine.poke(KEY, position));
}

describe('a process whose history grows long', () => {
  const asked: PlanRequest[] = [];
  const askedBy = new Set<string>();
  const busyRuns = new Set<string>();
  const faults: unknown[] = [];
  let acted = 0;
  let dataDir: string;
  let server: TemporalServer;
  let connection: Connection;
  let client: Client;
  let worker: RunningWorker;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'clausier-runs-'));
    server = await startTemporalServer({
      cli: requiredTemporalCli(),
      dataDir,
      ui: false,
      namespace: NAMESPACE,
      dynamicConfig: SMALL_HISTORIES,
      log: () => undefined,
    });
    connection = await Connection.connect({ address: server.address });
    client = new Client({ connection, namespace: NAMESPACE });
    worker = await startWorker({
      address: server.address,
      namespace: NAMESPACE,
      workflowBundle: WORKFLOW_BUNDLE,
      activities: {
        plan: async (request) => {
          if (request.entity === BUSY) return planOf(request.atLeast, acted < ACTS ? [actNumber(acted)] : []);
          asked.push(request);
          askedBy.add(Context.current().info.workflowExecution?.runId ?? 'none');
          return planOf(request.atLeast, []);
        },
        issueCommand: async () => {
          acted += 1;
          busyRuns.add(Context.current().info.workflowExecution?.runId ?? 'none');
        },
        notify: async () => undefined,
        openScheduled: async () => undefined,
      },
      onFailed: (error) => faults.push(error),
    });
  });

  afterAll(async () => {
    await worker?.stop();
    await connection?.close();
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('goes on as a new run, as often as it takes, without losing a poke', async () => {
    const engine = new TemporalEngine(client);
    // Pokes come three at a time, and more before the last are seen: while a run plans, and while it gives over.
    for (let position = 1; position <= POKES; position += 3) {
      await Promise.all([position, position + 1, position + 2].map((one) => poked(engine, String(one))));
      await until(() => asked.some(({ atLeast }) => Number(atLeast) > position - MOST_UNSEEN));
    }
    await until(() => asked.some(({ atLeast }) => Number(atLeast) >= POKES));

    // The run that is on, once it has planned too. It waits, and no other run follows it.
    let last = await runOf(client);
    await until(async () => {
      last = await runOf(client);
      return last.status === 'RUNNING' && askedBy.has(last.runId);
    });
    expect(askedBy.size).toBeGreaterThan(2);
    const others = [...askedBy].filter((runId) => runId !== last.runId);
    const runs = await Promise.all(others.map((runId) => runOf(client, runId)));
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'CONTINUED_AS_NEW'));
    for (const { events } of [...runs, last]) expect(events).toBeLessThan(POKES);
    // The next run begins at the position that the last one was told of, so it never looks at less than was seen.
    const positions = asked.map(({ atLeast }) => Number(atLeast));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(faults).toEqual([]);
  });

  it('goes on as a new run though there is always something more to do', async () => {
    await new TemporalEngine(client).poke(processKey('executionTracking', BUSY), '1');
    await until(() => acted >= ACTS);
    expect(busyRuns.size).toBeGreaterThan(1);
    expect(acted).toBe(ACTS);
  });

  it('still hears a poke in its last run', async () => {
    await new TemporalEngine(client).poke(KEY, String(POKES + 1));
    await until(() => asked.some(({ atLeast }) => atLeast === String(POKES + 1)));
  });
});

function planOf(position: Position, acts: readonly Act[]): Plan {
  return { position, acts, terminal: false, stage: 'execution', contract: 'k1', details: 'Marché k1.' };
}

function actNumber(n: number): Act {
  const command = { aggregate: 'followUp', name: 'RecordFollowUp', id: BUSY, data: {} };
  const identity = { buyer: 'dep', process: 'executionTracking', entity: BUSY, kind: 'reminder' } as const;
  const text = String(n);
  return {
    ...identity,
    id: text,
    subject: text,
    occurrence: '1',
    dueAt: '2026-03-02T07:00:00Z',
    command,
    summary: text,
  };
}

interface Run {
  readonly runId: string;
  readonly status: string;
  readonly events: number;
}

/** How a run stands, the latest by default, from the server's own record of it: its list of runs may lag behind. */
async function runOf(client: Client, run?: string): Promise<Run> {
  const { runId, status, historyLength } = await client.workflow.getHandle(KEY, run).describe();
  return { runId, status: status.name, events: historyLength };
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); !(await reached());) {
    if (performance.now() - start > PATIENCE_MS) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
