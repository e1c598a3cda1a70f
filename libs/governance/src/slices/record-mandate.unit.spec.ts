import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { mandateEvents } from '../events/mandate.js';
import { recordMandate } from './record-mandate.js';

const vote = {
  buyer: 'illu',
  family: 'both' as const,
  body: 'standingCommittee' as const,
  officialName: 'Programme de clauses sociales',
};
const under = slice(recordMandate, { facts: { buyer: { registeredOn: '2006-07-01' } } });

describe('recording a mandate', () => {
  test('keeps the vote, dated on its day, even one older than the buyer’s registration', () => {
    const outcome = under.given().when({ ...vote, on: '2006-06-19' });
    outcome.then(mandateEvents.MandateRecorded(vote));
    expect(outcome.state).toMatchObject({ mandate: { ...vote, votedOn: '2006-06-19' } });
    expect(outcome.scope).toEqual({ buyer: 'illu' });
  });

  test('the same vote said again changes nothing; another vote is another mandate', () => {
    const given = under.given(mandateEvents.MandateRecorded(vote));
    given.when(vote).thenUnchanged();
    given.when({ ...vote, body: 'council' }).thenRefused('MANDATE_ALREADY_RECORDED', { mandate: 'entity1' });
  });

  test('refuses an unknown buyer', () => {
    under
      .given()
      .when(vote, { facts: { buyer: {} } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
  });
});
