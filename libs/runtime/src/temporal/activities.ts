import { processKey, type ProcessActivities } from '@clausier/workflow-contract';
import { messageOf } from '../common/message-of.js';
import { namedAct } from '../processes/named-act.js';
import type { Acts } from '../processes/performer.js';
import type { Planner } from '../processes/planner.js';
import type { ScheduledOpenings } from '../processes/scheduled-openings.js';

/**
 * Bodies of the activities, over the same planner and performer that the due loop uses. Temporal tries one that throws
 * again for ever and says nothing: the operator is told, once until it goes well again.
 */
export function processActivities(
  planner: Planner,
  acts: Acts,
  openings: ScheduledOpenings,
  log: (line: string) => void,
): ProcessActivities {
  const failing = new Set<string>();
  const told = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      const done = await work();
      failing.delete(what);
      return done;
    } catch (error) {
      if (!failing.has(what)) log(`ALERTE ${what} : ${messageOf(error)}`);
      failing.add(what);
      throw error;
    }
  };
  return {
    plan: (request) => told(`échéances de ${processKey(request.process, request.entity)}`, () => planner.plan(request)),
    issueCommand: (act) => told(namedAct(act), () => acts.issue(act, 'temporal')),
    notify: (act) => told(namedAct(act), () => acts.deliver(act, 'temporal')),
    openScheduled: (opening) =>
      told(`ouverture ${opening.process} de ${opening.buyer}`, () => openings.open(opening, 'temporal')),
  };
}
