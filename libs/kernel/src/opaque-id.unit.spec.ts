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
    'P2026_1012',
    'p12345678',
    '2026_0012_3',
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
    ['J_D_19800312', 'initials and a birth date'],
    ['J_D_1980', 'initials and a birth year'],
    ['p_12_03_1980', 'a birth date'],
    ['19800312', 'a birth date'],
    ['285057800608436', 'a number of social security'],
    ['x2850578006084', 'a number of social security without its key'],
    ['2_85_05_78_006_084_36', 'a number of social security in groups'],
    ['1_85_05_2A_004_084_36', 'a number of social security of Corsica'],
    ['0612345678', 'a phone'],
    ['p06_12_34_56_78', 'a phone in groups'],
    ['p_33612345678', 'a phone with its country'],
    ['', 'nothing'],
  ])('%j is not: %s', (id) => {
    expect(isOpaqueId(id)).toBe(false);
  });

  test('that is generated always is', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => isOpaqueId(uuid.replaceAll('-', ''))));
  });
});

describe('the id of an actor', () => {
  test.each(['cheffe_mission', 'agent7', 'agent_2026', 'agent_020', 'chargeMission2', 'u1980', 'a12'])(
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
    'agent_1980',
    'agent1980',
    'agent_12_03_1980',
    'agent_12_03_80',
    'agent_06_12_34_56_78',
    'agent_2_85_05_78_006_084',
    '0612345678',
    '19800312',
  ])('%s may be a name, or tells a birth', (id) => {
    expect(isOpaqueActor(id)).toBe(false);
  });

  test('that is generated is opaque', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => isOpaqueActor(uuid.replaceAll('-', ''))));
  });
});
