import { describe, expect, it } from '@jest/globals';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import { lastOpening, openingOf } from './opening-days.js';
import { openingInstant } from './scheduled-openings.js';

describe('a yearly opening', () => {
  it.each<[ScheduledOpening['process'], string, string, number]>([
    ['annualProgrammingReview', '2026-01-15', '2026-01-15', 2026],
    ['annualProgrammingReview', '2026-12-31', '2026-01-15', 2026],
    ['annualProgrammingReview', '2026-01-14', '2025-01-15', 2025],
    ['centralEvaluation', '2026-02-01', '2026-02-01', 2025],
    ['centralEvaluation', '2026-01-31', '2025-02-01', 2024],
  ])('of %s, on %s, is the last that has come: %s, for %i', (process, today, on, year) => {
    expect(openingOf(process, today)).toEqual({ on, year });
  });

  it.each([
    [{ month: 9, day: 1 }, '2025-09-01', '2025-09-01', 2026],
    [{ month: 9, day: 1 }, '2026-01-10', '2025-09-01', 2026],
    [{ month: 12, day: 28 }, '2026-01-03', '2025-12-28', 2026],
    [{ month: 8, day: 31 }, '2025-08-31', '2025-08-31', 2025],
  ])('of a review on %j, looked at on %s, is for the year whose season it opens', (day, today, on, year) => {
    expect(lastOpening('annualProgrammingReview', day, today)).toEqual({ on, year });
  });

  it('falls at six in the morning of the buyer', () => {
    expect(openingInstant('2026-01-15', 'Europe/Paris')).toBe('2026-01-15T05:00:00Z');
  });
});
