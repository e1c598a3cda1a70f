import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InexactNumber, numberOf } from './number-literal.js';
import { RepeatedMember } from './repeated-member.js';
import { parseJson } from './parse-json.js';

const inexact = (source: string) => new InexactNumber(source);

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('Numbers written in JSON are judged on their digits', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['0.0', 0],
    ['0e99999', 0],
    ['1.0', 1],
    ['1e3', 1_000],
    ['1E+3', 1_000],
    ['1.50e1', 15],
    ['120e-1', 12],
    ['-12.30e2', -1_230],
    ['1000000000000000000000e-10', 100_000_000_000],
    ['9007199254740991', 9_007_199_254_740_991],
    ['-9007199254740991', -9_007_199_254_740_991],
    ['9007199254740991.0', 9_007_199_254_740_991],
    ['0.9007199254740991e16', 9_007_199_254_740_991],
  ])('%s is whole: %d', (literal, value) => {
    expect(numberOf(literal)).toBe(value);
  });

  it.each([
    '0.5',
    '1.5',
    '9007199254740992',
    '9007199254740993',
    '-9007199254740992',
    '9007199254740991.4',
    '1.0000000000000000000001',
    '1e16',
    '1e400',
    '1e-400',
    '123e-1',
    '99999999999999999999',
    '1e99999999999999999999999999',
  ])('%s is not, and is kept as written', (literal) => {
    expect(numberOf(literal)).toEqual(inexact(literal));
  });

  it('agrees with the platform on every whole number it can write', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => expect(numberOf(String(value))).toBe(value === 0 ? 0 : value)),
    );
  });
});

describe('Reading JSON', () => {
  it('gives what the platform gives, whatever the value and its layout', () => {
    const value = fc.jsonValue({ maxDepth: 5 });
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t', ' \r\n'), (json, space) => {
        const text = JSON.stringify(json, null, space);
        const expected: unknown = JSON.parse(text, (_key, member: unknown) =>
          typeof member === 'number' && !Number.isSafeInteger(member) ? 'inexact' : member === 0 ? 0 : member,
        );
        const blur = (member: unknown): unknown => {
          if (member instanceof InexactNumber) return 'inexact';
          if (Array.isArray(member)) return member.map(blur);
          if (typeof member !== 'object' || member === null) return member;
          return Object.fromEntries(Object.entries(member).map(([key, inner]) => [key, blur(inner)]));
        };
        const parsed = parseJson(text);
        expect('value' in parsed && blur(parsed.value)).toEqual(expected);
      }),
    );
  });

  it('refuses exactly what the platform refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\u00e9',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'null',
      'x',
      ' ',
      '\n',
      '\u0001',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 9 }).map((list) => list.join('')),
        (text) => {
          expect([text, 'value' in parseJson(text)]).toEqual([text, accepts(text)]);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['', 1, 1],
    ['  ', 1, 3],
    ['{"a": 1,}', 1, 9],
    ['{"a":\n  tru }', 2, 3],
    ['[1 2]', 1, 4],
    ['[1]]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['[01]', 1, 3],
    ['"a\nb"', 1, 3],
    ['"a\\x"', 1, 3],
    ['[\n  1,\n  }', 3, 3],
    ['{"a": 1', 1, 8],
    ['{"a": 1}\n{"a": 2}', 2, 1],
    ['NaN', 1, 1],
    ['+1', 1, 1],
    ['-', 1, 1],
    ['.5', 1, 1],
    ["'a'", 1, 1],
  ])('%j stops being JSON at line %i, column %i', (text, line, column) => {
    expect(parseJson(text)).toEqual({ syntaxError: { line, column } });
  });

  it('reads escapes', () => {
    expect(parseJson('"\\u00e9\\n\\"\\\\\\/"')).toEqual({ value: 'é\n"\\/' });
  });

  it('takes `__proto__` for a name like any other', () => {
    const parsed = parseJson('{"__proto__": {"amountCents": 1}, "constructor": 2}');
    const value = 'value' in parsed ? parsed.value : undefined;
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('keeps neither value of a member that occurs twice, `__proto__` included', () => {
    expect(parseJson('{"a": 1, "b": 3, "a": 2}')).toEqual({ value: { a: new RepeatedMember(), b: 3 } });
    const parsed = parseJson('{"__proto__": 1, "__proto__": 2}');
    const value = 'value' in parsed ? parsed.value : undefined;
    expect(Object.getOwnPropertyDescriptor(Object(value), '__proto__')?.value).toBeInstanceOf(RepeatedMember);
  });

  it('is not stopped by depth', () => {
    const depth = 200_000;
    expect('value' in parseJson('['.repeat(depth) + ']'.repeat(depth))).toBe(true);
    expect(parseJson('['.repeat(depth))).toEqual({ syntaxError: { line: 1, column: depth + 1 } });
  });

  it('reads long strings', () => {
    const long = 'é\\n'.repeat(500_000);
    expect(parseJson(`"${long}"`)).toEqual({ value: 'é\n'.repeat(500_000) });
  });
});
