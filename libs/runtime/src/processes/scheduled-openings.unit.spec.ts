import { describe, expect, it } from '@jest/globals';
import type { CommandOutcome } from '@clausier/application';
import { fixedClock } from '@clausier/testing';
import { ScheduledOpenings } from './scheduled-openings.js';

const OPENING = { process: 'annualProgrammingReview', buyer: 'dep' } as const;
const REFUSED: CommandOutcome = {
  kind: 'refused',
  refusal: { outcome: 'refused', code: 'REVIEW_WITHOUT_DIRECTORATES', values: {} } as never,
};

describe('a yearly opening', () => {
  const told: string[] = [];
  let outcome: CommandOutcome;
  const openings = new ScheduledOpenings(
    { perform: async () => outcome },
    { readStream: async () => [] },
    fixedClock('2026-01-15T05:00:00Z'),
    { zone: async () => 'Europe/Paris', opening: () => ({ year: 2026, on: '2026-01-15' }) },
    (summary, reason) => told.push(`${summary}: ${reason}`),
  );
  const comesTo = async (answer: CommandOutcome): Promise<readonly string[]> => {
    outcome = answer;
    told.length = 0;
    await openings.open(OPENING, 'sentinel');
    return told;
  };

  it('that is refused is told to the operator, once for each reason', async () => {
    expect(await comesTo(REFUSED)).toEqual([
      'ouverture annualProgrammingReview 2026, dep: REVIEW_WITHOUT_DIRECTORATES',
    ]);
    expect(await comesTo(REFUSED)).toEqual([]);
    expect(await comesTo({ kind: 'notFound' })).toEqual(['ouverture annualProgrammingReview 2026, dep: notFound']);
    expect(await comesTo({ kind: 'keyReused' })).toHaveLength(1);
  });

  it('that is done, or was done before, is told to nobody', async () => {
    expect(await comesTo({ kind: 'unchanged', id: 'x', commandId: 'c', position: '1', revision: 0 })).toEqual([]);
    expect(await comesTo(REFUSED)).toHaveLength(1);
  });

  it('that met too many writers is tried again', async () => {
    await expect(comesTo({ kind: 'contended' })).rejects.toThrow('to be tried again');
  });
});
