import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  test('members stand in the order of their UTF-16 code units, as in RFC 8785 3.2.3', () => {
    const shuffled = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalJson(shuffled)) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });

  test('strings are escaped as RFC 8785 3.2.2.2 has it: what must be, nothing else', () => {
    expect(canonicalJson('\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/\u2028é')).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028é"',
    );
  });

  test('the text does not depend on the order in which members were written', () => {
    const record = fc.dictionary(
      fc.string({ unit: 'binary' }),
      fc.oneof(fc.maxSafeInteger(), fc.boolean(), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(record, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  test('reading the text back gives the value, and the same text again', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (written) => {
        const text = canonicalJson(written);
        const read: unknown = JSON.parse(text);
        expect(read).toEqual(written);
        expect(canonicalJson(read)).toBe(text);
      }),
    );
  });

  test('a member that is undefined is left out, minus zero is zero', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });

  test.each([
    ['a float', { hours: [1, 7.5] }, '$.hours.1: not a safe integer'],
    ['an integer beyond 2^53 − 1', { cents: 2 ** 53 }, '$.cents: not a safe integer'],
    ['NaN', Number.NaN, '$: not a safe integer'],
    ['undefined in a list', [undefined], '$.0: Undefined has no place'],
    ['a hole in a list', Object.assign([], { length: 1 }), '$.0: Undefined has no place'],
    ['a date', { on: new Date(0) }, '$.on: Date has no place'],
    ['a map', new Map([['a', 1]]), '$: Map has no place'],
    ['bytes', { hash: new Uint8Array(2) }, '$.hash: Uint8Array has no place'],
    ['a big integer', 1n, '$: BigInt has no place'],
    ['a function', { f: () => 1 }, '$.f: Function has no place'],
    ['half of a character', { text: '\ud83d' }, '$.text: lone surrogate'],
    ['half of a character in a name', { '\ude00': 1 }, '$: lone surrogate'],
  ])('%s has no place there, and the place is named', (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(message);
  });
});
