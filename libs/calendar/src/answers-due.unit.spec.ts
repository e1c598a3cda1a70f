import { describe, expect, it } from '@jest/globals';
import { opportunityDue } from './answers-due.js';

describe('The answer to the opportunity of a lot (R6)', () => {
  it('is due four weeks after the programme was submitted', () => {
    expect(opportunityDue({ submittedOn: '2026-02-12' })).toEqual({
      dueOn: '2026-03-12',
      dueAt: '2026-03-12T23:00:00Z',
    });
  });

  it('is extended to the next working day of the buyer’s calendar, and ends with the day in the buyer’s zone', () => {
    expect(opportunityDue({ submittedOn: '2026-04-29', calendar: 'FR-GP' })).toEqual({
      dueOn: '2026-05-28',
      dueAt: '2026-05-29T04:00:00Z',
    });
    expect(opportunityDue({ submittedOn: '2026-02-12', zone: 'Indian/Mayotte' }).dueAt).toBe('2026-03-12T21:00:00Z');
  });
});
