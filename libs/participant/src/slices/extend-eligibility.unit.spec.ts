import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { confirmEligibility } from './confirm-eligibility.js';
import { extendEligibility } from './extend-eligibility.js';

const proposedOn = (contract: string, day: string) =>
  events.ParticipantProposed({ buyer: 'b1', contract, lot: 'l1', employer: 's1' }, day);
const own = events.EligibilityConfirmed(
  { contract: 'c1', route: 'person', from: '2024-03-01', until: '2026-02-28' },
  '2024-03-01',
);
const eligible = [proposedOn('c1', '2024-02-20'), own];
const { given } = slice(extendEligibility, { on: '2026-01-15' });
const data = { contract: 'c1', until: '2026-08-31', reason: 'trainingUnderWay' };
const extended = events.EligibilityExtended({ contract: 'c1', until: '2026-08-31', reason: 'trainingUnderWay' });

describe('extending an eligibility (R6)', () => {
  test('puts its end off, for a reason of the list', () => {
    const outcome = given(...eligible).when(data);
    outcome.then(extended);
    expect(outcome.state).toMatchObject({ eligibilities: [{ until: '2026-08-31', extensions: 1 }] });
    given(...eligible, extended)
      .when(data)
      .thenUnchanged();
  });

  test('goes later, never earlier', () => {
    given(...eligible)
      .when({ ...data, until: '2026-02-28' })
      .thenRefused('EXTENSION_NOT_LATER', { until: '2026-02-28', end: '2026-02-28' }, 'until');
  });

  test('needs an eligibility on the person’s own account', () => {
    const structure = events.EligibilityConfirmed({ contract: 'c1', route: 'structure', from: '2024-03-01' });
    given(proposedOn('c1', '2024-02-20'), structure).when(data).thenRefused('NOTHING_TO_EXTEND');
    given().when(data).thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c1' }, 'contract');
    given(...eligible)
      .when(data, { on: '2024-02-29' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('opens again what had ended: another contract may follow', () => {
    const elsewhere = { contract: 'c2', route: 'person', from: '2026-03-02' };
    const confirming = slice(confirmEligibility, { facts: { employers: [] } });
    confirming
      .given(...eligible, proposedOn('c2', '2026-03-02'))
      .when(elsewhere)
      .thenRefused('ELIGIBILITY_PERIOD_ENDED');
    confirming
      .given(...eligible, extended, proposedOn('c2', '2026-03-02'))
      .when(elsewhere)
      .then(
        events.EligibilityConfirmed(
          { contract: 'c2', route: 'person', from: '2026-03-02', until: '2026-08-31' },
          '2026-03-02',
        ),
      );
  });
});
