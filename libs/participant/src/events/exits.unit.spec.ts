import { expect, test } from '@jest/globals';
import { ruleBook } from '@clausier/rulebook';
import { EXIT_CLASSES, EXIT_MILESTONES } from './participant-events.js';

const rules = ruleBook.at('2026-01-01');

test('an exit is looked at when the rule book says', () => {
  expect(EXIT_MILESTONES).toEqual(Object.keys(rules.value('exit.milestones')));
});

test('the classes of an exit are the dynamic ones of the rule book, and the others', () => {
  expect(EXIT_CLASSES).toEqual([...rules.value('exit.dynamic'), 'other']);
});
