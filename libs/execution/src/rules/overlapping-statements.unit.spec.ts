import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { declareHours } from '../slices/declare-hours.js';
import { contract, declared, participant, validated } from '../testing/month.js';

const facts = { contract, participant, freeze: {}, monthOfParticipant: { declaredCentihours: 0, periods: [] } };
const { given } = slice(declareHours, { id: 'c1.202601', facts });
const data = {
  ...{ statement: 'h1', lot: 'l1', employer: 'etti1', participant: 'p1', modality: 'ETTI' },
  ...{ from: '2026-01-19', until: '2026-01-23', centihours: 3500, on: '2026-02-03' },
};

describe('declaring hours of a person who has others', () => {
  test('refuses overlapping hours that nobody could work, and flags those one could', () => {
    given(declared())
      .when({ ...data, statement: 'h2', centihours: 8501 })
      .thenRefused('OVERLAP_IMPOSSIBLE', { hours: '120,01 h', days: 5, maximum: '120,00 h', statements: ['h1'] });
    const { decision } = given(declared()).when({ ...data, statement: 'h2', centihours: 8500 });
    expect(decision).toMatchObject({ events: [{ data: { flags: ['overlap'] } }] });
  });

  test.each([
    ['by another employer, in another modality', { employer: 's1', modality: 'GEIQ' }],
    ['by the same employer, in another modality', { modality: 'GEIQ' }],
    ['on another lot', { lot: 'l4' }],
  ])('refuses a person’s 40 hours of one day, the second half declared %s', (_, change) => {
    const day = { from: '2026-01-19', until: '2026-01-19', centihours: 2000 };
    const [first, ...others] = contract.lots;
    const lots = [first, ...others, { ...first, lot: 'l4' }];
    const proposals = ['l1', 'l4'].map((lot) => ({ ...participant.proposals[0], lot }));
    const facing = { facts: { ...facts, contract: { ...contract, lots }, participant: { ...participant, proposals } } };
    given(declared(day))
      .when({ ...data, ...day, statement: 'h2', ...change }, facing)
      .thenRefused('OVERLAP_IMPOSSIBLE', { hours: '40,00 h', days: 1, maximum: '24,00 h', statements: ['h1'] });
    const short = { ...data, ...day, statement: 'h2', ...change, centihours: 400 };
    expect(given(declared(day)).when(short, facing).decision).toMatchObject({
      events: [{ data: { flags: ['overlap'] } }],
    });
  });

  test('holds what was reviewed or corrected for the hours that it has by now', () => {
    const day = { from: '2026-01-19', until: '2026-01-19' };
    const again = { ...data, ...day, statement: 'h2', centihours: 1400 };
    const whole = declared({ ...day, centihours: 2000 });
    given(whole).when(again).thenRefused('OVERLAP_IMPOSSIBLE');
    expect(given(whole, validated(1000)).when(again).decision.outcome).toBe('accepted');
    const lowered = events.HoursCorrected({
      ...{ statement: 'h1', contract: 'c1', month: '2026-01', lot: 'l1', participant: 'p1' },
      ...{ deltaCentihours: -1000, reason: 'countedTwice' },
    });
    expect(given(whole, validated(2000), lowered).when(again).decision.outcome).toBe('accepted');
  });

  test('flags a statement that overlaps another of the same person on another contract, and refuses nothing', () => {
    const flagsBeside = (contractId: string, from: string, until: string) => {
      const monthOfParticipant = { declaredCentihours: 2400, periods: [{ contract: contractId, from, until }] };
      return given().when(data, { facts: { ...facts, monthOfParticipant } }).decision;
    };
    const flagged = (...flags: string[]) => ({ outcome: 'accepted', events: [{ data: { flags } }] });
    expect(flagsBeside('c2', '2026-01-23', '2026-01-30')).toMatchObject(flagged('overlapElsewhere'));
    expect(flagsBeside('c2', '2026-01-24', '2026-01-30')).toMatchObject(flagged());
    expect(flagsBeside('c1', '2026-01-23', '2026-01-30')).toMatchObject(flagged());
  });

  test('knows a person by all its references, and takes hours under the one that stays', () => {
    const whole = { ...participant, participant: 'p9', aliases: ['p1'] };
    const under = (person: object) => ({ facts: { ...facts, participant: person } });
    given(declared())
      .when({ ...data, participant: 'p9', statement: 'h2', centihours: 8501 }, under(whole))
      .thenRefused('OVERLAP_IMPOSSIBLE', { hours: '120,01 h', days: 5, maximum: '120,00 h', statements: ['h1'] });
    given()
      .when(data, under({ ...participant, mergedInto: 'p9' }))
      .thenRefused('PARTICIPANT_MERGED', { reference: 'p1', into: 'p9' }, 'participant');
  });

  test('does not count rejected statements as overlapping', () => {
    const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'evidenceMissing' });
    const { decision } = given(declared(), rejected).when({ ...data, statement: 'h2', centihours: 12_000 });
    expect(decision).toMatchObject({ events: [{ data: { flags: [] } }] });
  });
});
