import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { refusalSentence } from '@clausier/kernel';
import { refusals } from './refusals.js';
import { outOfStage } from './stages.js';

const source = new URL('./', import.meta.url);
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('refusals.ts'))
  .map((file) => readFileSync(new URL(file, source), 'utf8'))
  .join('\n');

test('no refusal is written that nothing can give', () => {
  expect(Object.keys(refusals).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

test('a refusal is read as a French sentence with its figures', () => {
  const refused = outOfStage('AwardLot', { stage: 'programming' });
  expect(refused && refusalSentence(refusals, refused)).toBe(
    'Ce marché est au stade « Programmation » : AwardLot n’y est pas possible. Stades où cette action est permise : Passation.',
  );
});
