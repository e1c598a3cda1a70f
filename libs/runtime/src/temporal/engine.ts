import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { LOG_START, type Position } from '@clausier/kernel';
import {
  POKE,
  PROCESS_TASK_QUEUE,
  parseProcessKey,
  type ProcessInput,
  type ProcessKey,
} from '@clausier/workflow-contract';
import type { ProcessEngine } from '../processes/engine.js';

/** A poke that takes longer is given up. The bridge reads on meanwhile, and the process is told again later. */
const POKE_WITHIN_MS = 2_000;

/** Pokes workflows by signal-with-start: one workflow per process key, started again when it had ended. */
export class TemporalEngine implements ProcessEngine {
  readonly name = 'temporal';

  constructor(private readonly client: Client) {}

  async poke(key: ProcessKey, position: Position): Promise<void> {
    const { process, entity } = parseProcessKey(key);
    const input: ProcessInput = { entity, seenPosition: LOG_START };
    await this.client.withDeadline(Date.now() + POKE_WITHIN_MS, () =>
      this.client.workflow.signalWithStart(process, {
        workflowId: key,
        taskQueue: PROCESS_TASK_QUEUE,
        args: [input],
        signal: POKE,
        signalArgs: [position],
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      }),
    );
  }
}
