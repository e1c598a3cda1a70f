import { expect, test } from '@jest/globals';
import type { QueryContext, StalledAct } from '@clausier/read-models';
import { SOUND_NEED, exampleEdge } from '../../testing/example-edge.js';

const ACT: StalledAct = {
  ...{ process: 'executionTracking', entity: 'p1', buyer: 'dep', kind: 'alert', subject: 'l1', contract: 'p1' },
  ...{ summary: 'alerte d’avancement', reason: 'no such rule', dueAt: '2026-03-02T07:00:00Z' },
};

test('a question is told which acts fail again and again now, and a question about the past is not', async () => {
  const asked: QueryContext[] = [];
  const edge = await exampleEdge({
    stalledActs: () => [ACT],
    readSide: {
      position: () => '1',
      answer: async (_query, _params, context) => {
        asked.push(context);
        return { kind: 'answer', body: {}, position: '1' };
      },
    },
  });
  await edge.command('/api/v1/need/n1/describe-need', SOUND_NEED);
  await edge.ask({ path: '/api/v1/needs/n1' });
  await edge.ask({ path: '/api/v1/needs/n1?asOf=1' });
  await edge.stop();
  expect(asked.map(({ stalled }) => stalled?.())).toEqual([[ACT], undefined]);
});
