import { parseProcessKey, type ProcessKey } from '@clausier/workflow-contract';
import { LOG_START } from '@clausier/kernel';
import type { Acts } from './performer.js';
import type { Planner } from './planner.js';

/** A process that never settles is a defect of its policy. It is stopped and reported after so many rounds. */
const ROUNDS = 100;

/** Plans and acts without Temporal until nothing is due. The sentinel and the built-in engine run this. */
export async function advance(planner: Planner, acts: Acts, key: ProcessKey): Promise<void> {
  const { process, entity } = parseProcessKey(key);
  for (let round = 0; round < ROUNDS; round++) {
    const plan = await planner.plan({ process, entity, atLeast: LOG_START });
    if (plan.acts.length === 0) return;
    for (const act of plan.acts)
      if (act.kind === 'notification') await acts.deliver(act, 'sentinel');
      else await acts.issue(act, 'sentinel');
  }
  throw new Error(`${key}: still acting after ${ROUNDS} rounds`);
}

/** `advance`, one at a time for each process, since the due loop and a poke may ask for the same one together. */
export function serially(run: (key: ProcessKey) => Promise<void>): (key: ProcessKey) => Promise<void> {
  const last = new Map<ProcessKey, Promise<void>>();
  return async (key) => {
    const mine = (last.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => run(key));
    last.set(key, mine);
    try {
      await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
