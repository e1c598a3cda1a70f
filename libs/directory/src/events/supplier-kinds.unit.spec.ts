import { expect, test } from '@jest/globals';
import { ruleBook } from '@clausier/rulebook';
import { SUPPLIER_KINDS } from './codes.js';

test('every structure whose people are eligible as such can be registered', () => {
  const rules = ruleBook.at('2026-01-01');
  const structures = [...rules.value('eligibility.structures'), ...rules.value('eligibility.structuresUnverified')];
  expect(SUPPLIER_KINDS).toEqual(expect.arrayContaining(structures));
});
