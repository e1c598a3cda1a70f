import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOpaqueActor, isOpaqueId } from './opaque-id.js';

describe('the id of a person', () => {
  test.each([
    'p1',
    'p01',
    'x1',
    'pers_007',
    'part12',
    '42',
    'P2026_0012',
    '7e17c4a775325ab1a340ad81e0d00bae',
    '01J9ZQ3V8KXW5T2R7M4N6P8Q0S',
  ])('%s is opaque', (id) => {
    expect(isOpaqueId(id)).toBe(true);
  });

  test.each([
    ['dupont_jean_1980', 'a name and a birth year'],
    ['jean1980', 'a first name and a birth year'],
    ['dupont', 'a name'],
    ['JD', 'no number'],
    ['dupont1', 'a name and a number'],
    ['dupontjean12031980', 'a name and a birth date'],
    ['dup_ont_1', 'a name in parts'],
    ['jean12', 'a first name and a number'],
    ['JD_19800102', 'initials and a birth date'],
    ['', 'nothing'],
  ])('%j is not: %s', (id) => {
    expect(isOpaqueId(id)).toBe(false);
  });

  test('that is generated always is', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => isOpaqueId(uuid.replaceAll('-', ''))));
  });
});

describe('the id of an actor', () => {
  test.each(['cheffe_mission', 'agent7', 'agent_2026', 'agent_020', 'chargeMission2', 'u1980', '19800312', 'a12'])(
    '%s is a code, or the name of a function',
    (id) => {
      expect(isOpaqueActor(id)).toBe(true);
    },
  );

  test.each([
    'marie_durand',
    'Marie_Durand_1980_01_02',
    'mdurand',
    'alice',
    'agent_durand',
    'durand7',
    'dupont_jean_1980',
    'jean1980',
    'dupont_12031980',
    'dupont_19800312',
    'dupont_120380',
    'dupont_12_03_80',
    'agent_19800312',
  ])('%s may be a name, or tells a birth', (id) => {
    expect(isOpaqueActor(id)).toBe(false);
  });

  test('that is generated is opaque', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => isOpaqueActor(uuid.replaceAll('-', ''))));
  });
});
