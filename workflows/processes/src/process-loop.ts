import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
  type ActivityOptions,
} from '@temporalio/workflow';
import {
  POKE,
  laterPosition,
  type Act,
  type Position,
  type ProcessActivities,
  type ProcessInput,
  type ProcessName,
} from '@clausier/workflow-contract';
import { indexUnder } from './search-attributes.js';

/**
 * An activity is retried for ever. A defect shows as an activity that keeps retrying, never as a lost act. Refusals do
 * not throw.
 */
const ACTIVITY: ActivityOptions = {
  startToCloseTimeout: 30_000,
  retry: { initialInterval: 1_000, backoffCoefficient: 2, maximumInterval: 300_000 },
};

/** A longer wait is cut. The process then looks again, at no cost to anyone. */
const LONGEST_WAIT_MS = 30 * 24 * 3_600_000;

const poke = defineSignal<[Position]>(POKE);

/**
 * The one durable loop of every process: plan, act, wait. It holds no domain state, only how far it has seen. Pure
 * policies decide in the activity `plan` what is due, so changing them never breaks the replay of a history.
 */
export async function runProcess(process: ProcessName, input: ProcessInput): Promise<void> {
  const { plan, issueCommand, notify } = proxyActivities<ProcessActivities>(ACTIVITY);
  let wanted = input.seenPosition;
  let poked = false;
  setHandler(poke, (position) => {
    wanted = laterPosition(wanted, position);
    poked = true;
  });
  for (;;) {
    poked = false;
    const next = await plan.executeWithOptions({ ...ACTIVITY, summary: `échéances vues jusqu’à ${wanted}` }, [
      { process, entity: input.entity, atLeast: wanted },
    ]);
    wanted = laterPosition(wanted, next.position);
    indexUnder(next);
    setCurrentDetails(next.details);
    for (const act of next.acts) {
      const perform = act.kind === 'notification' ? notify : issueCommand;
      await perform.executeWithOptions({ ...ACTIVITY, summary: act.summary }, [act] satisfies [Act]);
    }
    const acted = next.acts.length > 0;
    if (!acted && next.terminal && !poked) return;
    // The next run plans first, up to what this one was told of, so a poke that came meanwhile is not lost.
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<(again: ProcessInput) => Promise<void>>({ entity: input.entity, seenPosition: wanted });
    if (acted) continue;
    if (next.waitMs === undefined) await condition(() => poked);
    else await condition(() => poked, Math.min(Math.max(next.waitMs, 1), LONGEST_WAIT_MS));
  }
}
