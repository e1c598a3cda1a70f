import { describe, expect, it } from '@jest/globals';
import { inForce, ruleEntrySchema } from './entry.js';

const entry = {
  id: 'trial.value',
  label: 'Essai',
  value: 3,
  unit: 'days',
  nature: 'policy',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  source: 'Maison',
  verified: true,
};

describe('A rule holds on both its end dates and between', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('%s: %s', (on, expected) => {
    expect(inForce({ validFrom: '2026-01-01', validUntil: '2026-12-31' }, on)).toBe(expected);
  });

  it('without an end it holds for ever', () => {
    expect(inForce({ validFrom: '2026-01-01', validUntil: null }, '2099-12-31')).toBe(true);
  });
});

describe('The schema of an entry', () => {
  it.each([
    ['a plain value', entry],
    ['no end', { ...entry, validUntil: null }],
    ['one day only', { ...entry, validUntil: entry.validFrom }],
    ['a list', { ...entry, value: ['a', 'b'] }],
    ['members', { ...entry, value: { low: 1, kinds: ['a'] } }],
    ['a doubt and a later reading, laid over by a buyer', { ...entry, doubt: 'Doute.', revision: 2, overlay: 'pdc' }],
    ['an id with a dash', { ...entry, id: 'holidays.FR-AM.fixed' }],
  ])('accepts %s', (_, value) => {
    expect(ruleEntrySchema.safeParse(value).success).toBe(true);
  });

  it.each([
    ['an id of one part', { ...entry, id: 'trial' }],
    ['an id that starts with a digit', { ...entry, id: '1trial.value' }],
    ['an id with a space', { ...entry, id: 'trial.va lue' }],
    ['a fraction', { ...entry, value: 0.5 }],
    ['an unknown unit', { ...entry, unit: 'euros' }],
    ['an unknown nature', { ...entry, nature: 'habit' }],
    ['a day that does not exist', { ...entry, validFrom: '2026-02-29' }],
    ['no source', { ...entry, source: '' }],
    ['no label', { ...entry, label: '' }],
    ['an empty doubt', { ...entry, doubt: '' }],
    ['a first reading numbered', { ...entry, revision: 1 }],
    ['an overlay name with a colon', { ...entry, overlay: 'a:b' }],
    ['a member nobody knows', { ...entry, extra: 1 }],
  ])('refuses %s', (_, value) => {
    expect(ruleEntrySchema.safeParse(value).success).toBe(false);
  });

  it('refuses an end before the start, and says where', () => {
    const { error } = ruleEntrySchema.safeParse({ ...entry, validUntil: '2025-12-31' });
    expect(error?.issues).toMatchObject([{ message: 'validUntil before validFrom', path: ['validUntil'] }]);
  });

  it('says INVALID_DATE of a day that does not exist', () => {
    expect(ruleEntrySchema.safeParse({ ...entry, validFrom: '2026-02-29' }).error?.issues[0]?.message).toBe(
      'INVALID_DATE',
    );
  });
});
