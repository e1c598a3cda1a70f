import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { PROGRAMME, answered, declared, review, stepFacts } from '../testing/programme.js';
import { answerOpportunity } from './answer-opportunity.js';

const at = { purchase: 'rd940', lot: 'l1' };
const favourable = {
  ...at,
  technicity: 'neutral' as const,
  duration: 'favourable' as const,
  amount: 'favourable' as const,
  location: 'neutral' as const,
};
const under = slice(answerOpportunity, { id: PROGRAMME, on: '2026-01-21', facts: stepFacts });

describe('answering the opportunity test', () => {
  test('advises a clause when nothing is unfavourable and two answers are favourable', () => {
    under
      .given(declared())
      .when({ ...favourable, estimatedExtraCostCents: 120_000 })
      .then(
        directorateProgrammeEvents.OpportunityAnswered({
          ...favourable,
          estimatedExtraCostCents: 120_000,
          advice: 'clause',
        }),
      );
  });

  test('advises none when two answers are unfavourable, and a discussion otherwise', () => {
    const adviceOf = (changes: object) => {
      const { state } = under.given(declared()).when({ ...favourable, ...changes });
      return (state as { purchases: { lots: { opportunity?: { advice: string } }[] }[] }).purchases[0]?.lots[0]
        ?.opportunity?.advice;
    };
    expect(adviceOf({ technicity: 'unfavourable', location: 'unfavourable' })).toBe('noClause');
    expect(adviceOf({ technicity: 'unfavourable' })).toBe('discuss');
    expect(adviceOf({ amount: 'neutral' })).toBe('discuss');
  });

  test('the same answer changes nothing; a new one asks for a new decision', () => {
    const decided = directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Trop court' }, '2026-01-22');
    under
      .given(declared(), answered('clause'))
      .when({
        ...at,
        technicity: 'favourable',
        duration: 'favourable',
        amount: 'favourable',
        location: 'favourable',
      })
      .thenUnchanged();
    const { state } = under.given(declared(), answered('noClause'), decided).when(favourable, { on: '2026-01-23' });
    const [lot] = (state as { purchases: { lots: object[] }[] }).purchases[0]?.lots ?? [];
    expect(lot).toMatchObject({ opportunity: { advice: 'clause', answeredOn: '2026-01-23' } });
    expect(lot).not.toHaveProperty('decision');
  });

  test('refuses a purchase or a lot that is not there, and a day before the declaration', () => {
    under.given().when(favourable).thenRefused('PURCHASE_UNKNOWN', { purchase: 'rd940' }, 'purchase');
    under
      .given(declared())
      .when({ ...favourable, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN', { purchase: 'rd940', lot: 'l9' }, 'lot');
    under
      .given(declared())
      .when(favourable, { on: '2026-01-19' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-19', previous: '2026-01-20' }, 'on');
  });

  test('may follow the submission, and the closing of the review after it (R6)', () => {
    const submitted = directorateProgrammeEvents.ProgrammeSubmitted({ late: false }, '2026-01-20');
    const closed = { ...stepFacts, review: { ...review, closedOn: '2026-01-20' } };
    under
      .given(declared(), submitted)
      .when(favourable, { facts: closed })
      .then(directorateProgrammeEvents.OpportunityAnswered({ ...favourable, advice: 'clause' }));
  });

  test('keeps the comment of each answer', () => {
    const comments = { technicity: 'Terrassement simple', duration: 'Quatorze mois de chantier' };
    const commented = { ...favourable, comments };
    const event = directorateProgrammeEvents.OpportunityAnswered({ ...commented, advice: 'clause' });
    under.given(declared()).when(commented).then(event);
    under.given(declared(), event).when(commented).thenUnchanged();
    const other = { ...commented, comments: { ...comments, technicity: 'Enrobés' } };
    expect(under.given(declared(), event).when(other).decision.outcome).toBe('accepted');
  });

  test('refuses once the purchase is a contract, or the review closed over an unsubmitted programme', () => {
    under
      .given(declared())
      .when(favourable, { facts: { ...stepFacts, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED', { purchase: 'rd940' }, 'purchase');
    under
      .given(declared())
      .when(favourable, { facts: { ...stepFacts, review: { ...review, closedOn: '2026-01-20' } } })
      .thenRefused('REVIEW_CLOSED', { closedOn: '2026-01-20' });
  });
});
