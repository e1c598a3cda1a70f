import { describe, expect, test } from '@jest/globals';
import { actId, eventId, foreignEntityId, humanCommandId } from './command-ids.js';

const reminder = {
  buyer: 'illu',
  process: 'executionTracking',
  entity: 'p1',
  kind: 'reminder',
  subject: 'l1.s1.202605',
  occurrence: 'first',
} as const;

describe('derived ids are the same for ever: logs already written hold them', () => {
  test('of an act', () => {
    expect(actId(reminder)).toBe('a33bbd05-3b1e-5f2b-b21a-f8f2bd2a47e3');
  });

  test('of a person’s command', () => {
    expect(humanCommandId('alice', 'k1')).toBe('5ddd8413-4562-5172-8543-3d6c8e0dc220');
  });

  test('of the events of a command', () => {
    expect([0, 1].map((index) => eventId(humanCommandId('alice', 'k1'), index))).toEqual([
      '728b81cb-a277-563b-abf7-5f97948f0462',
      'a75f3426-2be9-56ac-a3be-2b6fd5c3ea5d',
    ]);
  });

  test('of a body known by an official identifier: 32 hex digits', () => {
    expect(foreignEntityId('SIRET', '73282932000074')).toBe('7e17c4a775325ab1a340ad81e0d00bae');
    expect(foreignEntityId('illustrative', 'FOUR-001')).toBe('dbef3afa341253d2bfb75aeb9623af82');
  });
});

describe('derived ids tell apart', () => {
  test.each(Object.keys(reminder) as (keyof typeof reminder)[])('acts that differ in %s', (member) => {
    expect(actId({ ...reminder, [member]: 'other' })).not.toBe(actId(reminder));
  });

  test('an act and a command of a person who chose the same words', () => {
    expect(humanCommandId('illu', Object.values(reminder).slice(1).join('|'))).not.toBe(actId(reminder));
  });

  test('a body by scheme as well as by value', () => {
    expect(foreignEntityId('TVA', '73282932000074')).not.toBe(foreignEntityId('SIRET', '73282932000074'));
  });
});
