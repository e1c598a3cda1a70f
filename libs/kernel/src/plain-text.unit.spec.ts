import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defineEvent } from './event.js';
import { f } from './fields.js';
import { plainText } from './plain-text.js';

const NAME = 'Société Passerelle';

test.each([
  ['an accent typed as a sign of its own', 'Socie\u0301te\u0301 Passerelle'],
  ['a no-break space', 'Société\u00A0Passerelle'],
  ['a narrow no-break space', 'Société\u202FPasserelle'],
  ['an ideographic space', 'Société\u3000Passerelle'],
  ['a tab and a line break', 'Société\t\r\nPasserelle'],
  ['spaces at both ends', ' \u00A0Société Passerelle\uFEFF '],
])('a name with %s is the same name', (_, typed) => {
  expect(plainText(typed)).toBe(NAME);
  expect(f.officialName().parse(typed)).toBe(NAME);
  expect(f.publicReason().parse(typed)).toBe(NAME);
  expect(defineEvent('Named', { name: f.officialName() })({ name: typed }).data).toEqual({ name: NAME });
});

test('spaces alone are no text', () => {
  for (const field of [f.officialName(), f.publicReason()])
    for (const empty of ['', ' ', '\u00A0\u2003']) expect(field.safeParse(empty).success).toBe(false);
});

test('what is plain stays as it is, and becomes so in one step', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = plainText(text);
      expect(plainText(plain)).toBe(plain);
      expect(plain).not.toMatch(/ {2}|^ | $/);
    }),
  );
});
