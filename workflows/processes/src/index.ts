import { proxyActivities } from '@temporalio/workflow';
import type { ProcessActivities, ProcessInput, ScheduledOpening } from '@clausier/workflow-contract';
import { runProcess } from './process-loop.js';

/** One per campaign and one per (campaign, directorate). */
export async function annualProgrammingReview(input: ProcessInput): Promise<void> {
  await runProcess('annualProgrammingReview', input);
}

/** One per contract, from its planning to its notification and publication. */
export async function tendering(input: ProcessInput): Promise<void> {
  await runProcess('tendering', input);
}

/** One per contract, from its notification until every lot is completed or terminated. */
export async function executionTracking(input: ProcessInput): Promise<void> {
  await runProcess('executionTracking', input);
}

/** One per contract, from the end of its execution; starts again on a late correction. */
export async function localEvaluation(input: ProcessInput): Promise<void> {
  await runProcess('localEvaluation', input);
}

/** One per buyer and year. */
export async function centralEvaluation(input: ProcessInput): Promise<void> {
  await runProcess('centralEvaluation', input);
}

/** What a Schedule starts: it issues one command and ends, since a Schedule adds the instant to the workflow's id. */
export async function scheduledOpening(opening: ScheduledOpening): Promise<void> {
  const { openScheduled } = proxyActivities<ProcessActivities>({ startToCloseTimeout: 30_000 });
  await openScheduled(opening);
}
