import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import type { ProposalContractFact } from '../facts.js';
import { proposeParticipant } from './propose-participant.js';

const contract: ProposalContractFact = {
  contract: 'c1',
  buyer: 'b1',
  directorate: 'roads',
  facilitators: [{ body: 'plie', convention: 'v1' }],
  lots: [
    { lot: 'l1', holders: ['s1', 's2'], employers: ['esat1'], awardedOn: '2026-01-10' },
    { lot: 'l2', holders: [], employers: [] },
    { lot: 'l3', holders: ['s1'], employers: [], awardedOn: '2026-01-10', endedOn: '2026-05-31' },
  ],
};
const facts = { contract };
const data = { buyer: 'b1', contract: 'c1', lot: 'l1', employer: 's1', on: '2026-01-20' };
const { on: _on, ...proposal } = data;
const { given } = slice(proposeParticipant, { facts, id: 'x1' });

describe('proposing a person on a lot', () => {
  test('is recorded by reference alone, once per employer and lot', () => {
    given().when(data).then(events.ParticipantProposed(proposal));
    given(events.ParticipantProposed(proposal)).when(data).thenUnchanged();
  });

  test('may be repeated on another lot, contract or employer of the buyer', () => {
    const other = { ...proposal, employer: 's2' };
    given(events.ParticipantProposed(proposal))
      .when({ ...data, employer: 's2' })
      .then(events.ParticipantProposed(other));
  });

  test('refuses a reference in which a name can be read, and does not repeat it', () => {
    for (const id of ['dupont_jean_1980', 'jeanne', 'martin1', '285057800608436', '0612345678', 'J_D_19800312'])
      given().when(data, { id }).thenRefused('PARTICIPANT_REF_TELLS', {});
    given().when(data, { id: '7e17c4a775325ab1a340ad81e0d00bae' }).then(events.ParticipantProposed(proposal));
  });

  test('goes on under a reference that was taken before that rule', () => {
    const other = { ...proposal, employer: 's2' };
    given(events.ParticipantProposed(proposal))
      .when({ ...data, employer: 's2' }, { id: 'jeanne' })
      .then(events.ParticipantProposed(other));
  });

  test('needs a lot that is awarded and not over', () => {
    given()
      .when({ ...data, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN', { contract: 'c1', lot: 'l9' }, 'lot');
    given()
      .when({ ...data, lot: 'l2' })
      .thenRefused('LOT_NOT_AWARDED', { lot: 'l2' }, 'lot');
    given()
      .when({ ...data, lot: 'l3' })
      .thenRefused('LOT_ENDED', { lot: 'l3', endedOn: '2026-05-31' }, 'lot');
    given()
      .when(data, { facts: { contract: null } })
      .thenRefused('LOT_UNKNOWN');
  });

  test('does not come before the award', () => {
    given()
      .when({ ...data, on: '2026-01-09' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-09', step: 'l’attribution', previous: '2026-01-10' }, 'on');
  });

  test('is a holder’s or facilitator’s act; an employer that holds nothing is named by a holder', () => {
    expect(given().when(data).scope).toMatchObject({ buyer: 'b1', directorate: 'roads', suppliers: ['s1'] });
    expect(given().when({ ...data, employer: 'etti1' }).scope?.suppliers).toEqual(['s1', 's2']);
    expect(given().when({ ...data, employer: 'esat1' }).scope?.suppliers).toEqual(['esat1']);
  });

  test('has no place on another buyer’s contract, nor for another buyer’s person', () => {
    expect(given().when({ ...data, buyer: 'b2' }).scope).toBeUndefined();
    expect(given(events.ParticipantProposed({ ...proposal, buyer: 'b2' })).when(data).scope).toBeUndefined();
  });

  test('sends the identity to the vault, with birth dates older than the log’s years', () => {
    const identity = { familyName: 'Exemple', givenName: 'Camille', birthDate: '1964-02-29' };
    expect(proposeParticipant.personal?.safeParse(identity).success).toBe(true);
    expect(proposeParticipant.personal?.safeParse({ ...identity, birthDate: '1963-02-29' }).success).toBe(false);
    expect(proposeParticipant.schema.safeParse({ ...data, familyName: 'Exemple' }).success).toBe(false);
  });
});
