import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { contract, declared, participant, validated } from '../testing/month.js';
import { validateHours } from './validate-hours.js';

const facts = { contract, freeze: {}, participants: [participant] };
const { given } = slice(validateHours, { id: 'c1.202601', facts, today: '2026-02-10' });
const one = (change: object = {}) => ({ statements: [{ statement: 'h1', ...change }], on: '2026-02-05' });

describe('validating hours', () => {
  test('counts what was declared, training included, once', () => {
    given(declared()).when(one()).then(events.HoursValidated(validated().data));
    given(declared(), validated()).when(one()).thenUnchanged();
    const { decision } = given(declared({ trainingCentihours: 700 })).when(one());
    expect(decision).toMatchObject({ events: [{ data: { centihours: 4200 } }] });
  });

  test('leaves training out where the clause does not count it', () => {
    const training = declared({ trainingCentihours: 700, trainingExcluded: true });
    expect(given(training).when(one()).decision).toMatchObject({ events: [{ data: { centihours: 3500 } }] });
    given(training)
      .when(one({ centihours: 4200 }))
      .thenRefused('VALIDATION_ABOVE_DECLARED', { hours: '42,00 h', declared: '35,00 h' }, 'statements.0');
  });

  test('may be partial with a reason, never more than declared, never nothing', () => {
    const { decision } = given(declared()).when(one({ centihours: 3000, reason: 'evidenceDiffers' }));
    expect(decision).toMatchObject({ events: [{ data: { centihours: 3000, reason: 'evidenceDiffers' } }] });
    given(declared())
      .when(one({ centihours: 3000 }))
      .thenRefused('PARTIAL_NEEDS_REASON', { statement: 'h1', hours: '30,00 h', declared: '35,00 h' }, 'statements.0');
    given(declared())
      .when(one({ centihours: 3501 }))
      .thenRefused('VALIDATION_ABOVE_DECLARED');
    given(declared())
      .when(one({ centihours: 0 }))
      .thenRefused('VALIDATION_EMPTY');
  });

  test('needs an eligibility that covers the period on that contract', () => {
    const without = (change: object) => ({ facts: { ...facts, participants: [{ ...participant, ...change }] } });
    given(declared())
      .when(one(), without({ eligibilities: [] }))
      .thenRefused('NOT_ELIGIBLE_YET', { statement: 'h1', from: '2026-01-19' });
    given(declared())
      .when(one(), without({ eligibilities: [{ contract: 'c1', from: '2026-01-20' }] }))
      .thenRefused('NOT_ELIGIBLE_YET');
    given(declared())
      .when(one(), without({ eligibilities: [{ contract: 'c1', from: '2024-01-23', until: '2026-01-22' }] }))
      .thenRefused('ELIGIBILITY_ENDED', { statement: 'h1', eligibleUntil: '2026-01-22', until: '2026-01-23' });
  });

  test('needs the person informed before', () => {
    const uninformed = { ...participant, informedOn: undefined };
    given(declared())
      .when(one(), { facts: { ...facts, participants: [uninformed] } })
      .thenRefused('NOT_INFORMED', { statement: 'h1' });
    given(declared())
      .when(one(), { facts: { ...facts, participants: [{ ...participant, informedOn: '2026-02-06' }] } })
      .thenRefused('NOT_INFORMED');
  });

  test('asks nothing personal of a headcount', () => {
    const team = declared({ participant: undefined, headcount: 3, modality: 'ESAT', employer: 'esat1', lot: 'l2' });
    const { decision } = given(team).when(one(), { facts: { ...facts, participants: undefined } });
    expect(decision).toMatchObject({ outcome: 'accepted' });
  });

  test('confirms flags explicitly', () => {
    const flagged = declared({ flags: ['overlap', 'monthlyLimit'] });
    given(flagged)
      .when(one())
      .thenRefused('FLAGS_NEED_CONFIRMATION', {
        statement: 'h1',
        flags: ['chevauche un autre relevé', 'au-delà de la limite mensuelle d’une personne, tous marchés'],
      });
    const { decision } = given(flagged).when({ ...one(), confirmFlags: true });
    expect(decision).toMatchObject({ events: [{ data: { confirmed: ['overlap', 'monthlyLimit'] } }] });
  });

  test('above 50 hours is never the declarer’s alone', () => {
    const small = declared({ centihours: 5000 });
    const large = declared({ centihours: 5001 });
    expect(given(small).when(one()).decision.outcome).toBe('accepted');
    given(large).when(one()).thenRefused('FOUR_EYES', { statement: 'h1', limit: '50,00 h' });
    const other = { kind: 'human' as const, id: 'actor2', roles: ['facilitator'] };
    expect(given(large).when(one(), { actor: other }).decision.outcome).toBe('accepted');
  });

  test('is taken as a whole: one faulty statement and nothing is validated', () => {
    const both = { statements: [{ statement: 'h1' }, { statement: 'h9' }], on: '2026-02-05' };
    given(declared()).when(both).thenRefused('STATEMENT_UNKNOWN', { statement: 'h9' }, 'statements.1');
    given(declared())
      .when({ ...both, statements: [{ statement: 'h1' }, { statement: 'h1' }] })
      .thenRefused('STATEMENT_REPEATED');
  });

  test('neither revives a rejected statement nor edits a validated one', () => {
    const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'evidenceMissing' });
    given(declared(), rejected).when(one()).thenRefused('STATEMENT_REJECTED');
    given(declared(), validated(3000)).when(one()).thenRefused('STATEMENT_ALREADY_VALIDATED');
  });

  test('follows the declaration and precedes the freeze', () => {
    given(declared())
      .when({ ...one(), on: '2026-02-02' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(declared())
      .when(one(), { facts: { ...facts, freeze: { frozenOn: '2026-02-04' } } })
      .thenRefused('EVALUATION_FROZEN');
  });

  test('is the assigned facilitator’s act, for a period begun before a convention ended', () => {
    expect(given(declared()).when(one()).scope).toMatchObject({ contract: 'c1', periodFrom: '2026-01-01' });
    expect(given(declared()).when(one()).scope).not.toHaveProperty('suppliers');
  });
});
