import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { consultation, planned } from '../testing/stories.js';
import { abandonContract } from './abandon-contract.js';

const { given } = slice(abandonContract, { id: 'k1', on: '2012-03-05' });
const reason = 'Le besoin a disparu.';

describe('abandoning a contract', () => {
  test('ends a contract that was never launched', () => {
    const outcome = given(planned()).when({ reason });
    outcome.then(contractEvents.ContractAbandoned({ reason }));
    expect(outcome.state).toMatchObject({ stage: 'abandoned', abandonedOn: '2012-03-05' });
  });

  test('refuses after the launch and before the planning', () => {
    given(...consultation)
      .when({ reason })
      .thenRefused('ALREADY_LAUNCHED', { launchedOn: '2012-03-15' });
    given(planned()).when({ reason }, { on: '2012-01-01' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
