import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { confirmEligibility } from './confirm-eligibility.js';

const proposedOn = (contract: string, day: string) =>
  events.ParticipantProposed({ buyer: 'b1', contract, lot: 'l1', employer: 's1' }, day);
const contract = { contract: 'c1', buyer: 'b1', directorate: 'roads', facilitators: [{ body: 'plie' }], lots: [] };
const { given } = slice(confirmEligibility, {
  facts: { contract, employers: [{ supplier: 's1', kinds: ['ETTI'] }] },
});

describe('confirming an eligibility', () => {
  test('on personal criteria lasts 24 months less a day, never extended to a working day', () => {
    given(proposedOn('c1', '2024-02-20'))
      .when({ contract: 'c1', route: 'person', from: '2024-02-29' })
      .then(
        events.EligibilityConfirmed(
          { contract: 'c1', route: 'person', from: '2024-02-29', until: '2026-02-27' },
          '2024-02-29',
        ),
      );
    const { state } = given(proposedOn('c1', '2026-01-05')).when({
      contract: 'c1',
      route: 'person',
      from: '2026-01-05',
    });
    expect(state).toMatchObject({ eligibilities: [{ until: '2028-01-04' }] });
  });

  test('by the structure needs an employer that is one', () => {
    const by = (...employers: readonly (readonly string[])[]) => ({
      facts: { contract, employers: employers.map((kinds, i) => ({ supplier: `s${i}`, kinds })) },
    });
    const data = { contract: 'c1', route: 'structure', from: '2026-01-12' };
    for (const employers of [[['company']], [[]], []])
      given(proposedOn('c1', '2026-01-05'))
        .when(data, by(...employers))
        .thenRefused('STRUCTURE_NOT_ELIGIBLE', undefined, 'route');
    for (const employers of [[['ESAT']], [['GEIQ']], [['company'], ['AI']], [['company', 'AI']]])
      expect(given(proposedOn('c1', '2026-01-05')).when(data, by(...employers)).decision.outcome).toBe('accepted');
  });

  test('by the structure has no end of its own', () => {
    given(proposedOn('c1', '2026-01-05'))
      .when({ contract: 'c1', route: 'structure', from: '2026-01-12' })
      .then(events.EligibilityConfirmed({ contract: 'c1', route: 'structure', from: '2026-01-12' }, '2026-01-12'));
  });

  test('runs from the first clause employment, whatever the contract', () => {
    const first = events.EligibilityConfirmed(
      { contract: 'c0', route: 'person', from: '2024-03-01', until: '2026-02-28' },
      '2024-03-01',
    );
    const history = [proposedOn('c0', '2024-02-01'), first, proposedOn('c1', '2025-01-02')];
    given(...history)
      .when({ contract: 'c1', route: 'person', from: '2025-01-06' })
      .then(
        events.EligibilityConfirmed(
          { contract: 'c1', route: 'person', from: '2025-01-06', until: '2026-02-28' },
          '2025-01-06',
        ),
      );
    given(...history)
      .when({ contract: 'c1', route: 'person', from: '2026-03-01' })
      .thenRefused(
        'ELIGIBILITY_PERIOD_ENDED',
        { first: '2024-03-01', until: '2026-02-28', from: '2026-03-01' },
        'from',
      );
  });

  test('follows the proposal on that contract and is never set in the future', () => {
    given().when({ contract: 'c1', route: 'structure', from: '2026-01-12' }).thenRefused('PARTICIPANT_NOT_PROPOSED');
    given(proposedOn('c1', '2026-01-13'))
      .when({ contract: 'c1', route: 'structure', from: '2026-01-12' })
      .thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'from');
    given(proposedOn('c1', '2026-01-05'))
      .when({ contract: 'c1', route: 'structure', from: '2026-06-16' })
      .thenRefused('ELIGIBILITY_IN_FUTURE', { from: '2026-06-16', today: '2026-06-15' }, 'from');
  });

  test('is given once per contract', () => {
    const confirmed = events.EligibilityConfirmed(
      { contract: 'c1', route: 'structure', from: '2026-01-12' },
      '2026-01-12',
    );
    const { when } = given(proposedOn('c1', '2026-01-05'), confirmed);
    when({ contract: 'c1', route: 'structure', from: '2026-01-12' }).thenUnchanged();
    when({ contract: 'c1', route: 'person', from: '2026-01-12' }).thenRefused('ELIGIBILITY_ALREADY_CONFIRMED');
  });

  test('is open to an assigned facilitator, not on a contract of another buyer', () => {
    const data = { contract: 'c1', route: 'structure', from: '2026-01-12' };
    expect(given(proposedOn('c1', '2026-01-05')).when(data).scope).toMatchObject({ facilitators: [{ body: 'plie' }] });
    expect(given().when(data).scope).toBeUndefined();
  });
});
