import { expect, test } from '@jest/globals';
import { ruleBook } from '@clausier/rulebook';
import { MODALITIES } from './hours-events.js';

test('the modalities of a statement are those of the rule book', () => {
  const known = ruleBook
    .at('2026-01-01')
    .all()
    .map(({ id }) => id);
  const listed = known.filter((id) => id.startsWith('modality.')).map((id) => id.slice('modality.'.length));
  expect([...MODALITIES].sort()).toEqual(listed);
});
