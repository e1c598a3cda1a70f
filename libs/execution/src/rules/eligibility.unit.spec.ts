import { describe, expect, test } from '@jest/globals';
import { participant } from '../testing/month.js';
import { eligibilityFor } from './eligibility.js';

describe('eligibility for hours', () => {
  const within = (from: string, until: string) => eligibilityFor(participant, 'c1', { from, until }).outcome;

  test('begins on or before the period’s first day and ends on or after its last', () => {
    expect(within('2026-01-13', '2026-01-31')).toBe('eligible');
    expect(within('2026-01-12', '2026-01-31')).toBe('notYet');
    expect(within('2026-03-01', '2026-03-20')).toBe('eligible');
    expect(eligibilityFor(participant, 'c1', { from: '2026-03-01', until: '2026-03-21' })).toEqual({
      outcome: 'ended',
      eligibleUntil: '2026-03-20',
    });
  });

  test('on another contract does not count', () => {
    expect(eligibilityFor(participant, 'c2', { from: '2026-02-01', until: '2026-02-02' })).toEqual({
      outcome: 'notYet',
    });
  });

  test('by the structure has no end', () => {
    const employed = { ...participant, eligibilities: [{ contract: 'c1', from: '2026-01-13' }] };
    expect(eligibilityFor(employed, 'c1', { from: '2030-01-01', until: '2030-01-31' }).outcome).toBe('eligible');
  });
});
