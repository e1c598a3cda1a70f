import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { refuseEligibility } from './refuse-eligibility.js';

const proposed = events.ParticipantProposed({ buyer: 'b1', contract: 'c1', lot: 'l1', employer: 's1' }, '2026-01-05');
const data = { contract: 'c1', ground: 'proofExpired' };
const { given } = slice(refuseEligibility);

describe('refusing an eligibility', () => {
  test('takes a ground of the list, and may be repeated without effect', () => {
    const refused = events.EligibilityRefused({ contract: 'c1', ground: 'proofExpired' });
    given(proposed).when(data).then(refused);
    given(proposed, refused).when(data).thenUnchanged();
  });

  test('follows the proposal', () => {
    given().when(data).thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c1' }, 'contract');
    given(proposed)
      .when({ ...data, on: '2026-01-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('does not undo a confirmed eligibility', () => {
    const confirmed = events.EligibilityConfirmed({ contract: 'c1', route: 'structure', from: '2026-01-12' });
    given(proposed, confirmed).when(data).thenRefused('ELIGIBILITY_ALREADY_CONFIRMED');
  });
});
