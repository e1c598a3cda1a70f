import { expect, test } from '@jest/globals';
import { ruleBook } from '@clausier/rulebook';
import { LOCAL_DEFINITIONS } from './supply-events.js';

test('the definitions of « local » are those of the rule book', () => {
  expect(LOCAL_DEFINITIONS).toEqual(ruleBook.at('2026-01-01').value('food.localDefinitions'));
});
