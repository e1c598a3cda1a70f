import type { ProcessActivities } from '@clausier/workflow-contract';
import type { Acts } from '../processes/performer.js';
import type { Planner } from '../processes/planner.js';
import type { ScheduledOpenings } from '../processes/scheduled-openings.js';

/** Bodies of the activities, over the same planner and performer that the due loop uses. */
export function processActivities(planner: Planner, acts: Acts, openings: ScheduledOpenings): ProcessActivities {
  return {
    plan: (request) => planner.plan(request),
    issueCommand: (act) => acts.issue(act, 'temporal'),
    notify: (act) => acts.deliver(act, 'temporal'),
    openScheduled: (opening) => openings.open(opening, 'temporal'),
  };
}
