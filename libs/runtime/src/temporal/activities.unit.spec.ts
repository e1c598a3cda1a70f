import { describe, expect, it } from '@jest/globals';
import type { Act } from '@clausier/workflow-contract';
import type { Acts } from '../processes/performer.js';
import type { Planner } from '../processes/planner.js';
import type { ScheduledOpenings } from '../processes/scheduled-openings.js';
import { processActivities } from './activities.js';

const ACT: Act = {
  id: 'a1',
  process: 'tendering',
  entity: 'c1',
  buyer: 'dep',
  kind: 'overdue',
  subject: 'c1',
  occurrence: 'launch',
  dueAt: '2026-03-02T07:00:00Z',
  command: { aggregate: 'followUp', name: 'RecordFollowUp', id: 'tendering.c1', data: {} },
  summary: 'lancement en retard',
};

describe('an activity that fails, which Temporal tries again for ever without a word', () => {
  const alarms: string[] = [];
  let broken = true;
  const work = async (): Promise<never> => {
    if (broken) throw new Error('no such rule');
    return undefined as never;
  };
  const activities = processActivities(
    { plan: work } as unknown as Planner,
    { issue: work, deliver: work } as unknown as Acts,
    { open: work } as unknown as ScheduledOpenings,
    (line) => alarms.push(line),
  );
  const all = [
    () => activities.plan({ process: 'tendering', entity: 'c1', atLeast: '0' }),
    () => activities.issueCommand(ACT),
    () => activities.notify({ ...ACT, kind: 'notification' }),
    () => activities.openScheduled({ process: 'centralEvaluation', buyer: 'dep' }),
  ];

  it('is told to the operator once for each process, act and opening, and tried again', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1)
      for (const one of all) await expect(one()).rejects.toThrow('no such rule');
    expect(alarms).toEqual([
      'ALERTE échéances de tendering.c1 : no such rule',
      'ALERTE acte tendering.c1 overdue c1 launch (lancement en retard, objet c1, contrat c1) : no such rule',
      'ALERTE acte tendering.c1 notification c1 launch (lancement en retard, objet c1, contrat c1) : no such rule',
      'ALERTE ouverture centralEvaluation de dep : no such rule',
    ]);
  });

  it('is told again when it had gone well meanwhile', async () => {
    alarms.length = 0;
    broken = false;
    for (const one of all) await one();
    broken = true;
    for (const one of all) await expect(one()).rejects.toThrow();
    expect(alarms).toHaveLength(all.length);
  });
});
