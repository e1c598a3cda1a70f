import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { PROCESSES, type ProcessName } from '@clausier/workflow-contract';

export interface WorkflowCount {
  readonly started: number;
  readonly completed: number;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

/**
 * Workflows per process type, as Temporal's visibility tells. It lags a little behind the histories, so the count is
 * asked until it stands still twice.
 */
export async function countWorkflows(client: Client): Promise<Readonly<Record<ProcessName, WorkflowCount>>> {
  let previous = '';
  let stood = 0;
  for (const start = performance.now(); ; await sleep(PAUSE_MS)) {
    const counts = await countOnce(client);
    const text = JSON.stringify(counts);
    stood = text === previous ? stood + 1 : 0;
    previous = text;
    if (stood >= 2 || performance.now() - start > PATIENCE_MS) return counts;
  }
}

async function countOnce(client: Client): Promise<Readonly<Record<ProcessName, WorkflowCount>>> {
  const counted = await Promise.all(
    PROCESSES.map(async (process) => {
      const [started, completed] = await Promise.all([
        client.workflow.count(`WorkflowType = '${process}'`),
        client.workflow.count(`WorkflowType = '${process}' AND ExecutionStatus = 'Completed'`),
      ]);
      return [process, { started: started.count, completed: completed.count }] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<ProcessName, WorkflowCount>;
}
