import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entityId, isEntityId, parseStream, streamName } from './stream.js';

const part = fc.stringMatching(/^[A-Za-z0-9_]{1,64}$/);
const category = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,20}$/);

describe('names of streams', () => {
  test('a stream name splits into the category and the id that built it', () => {
    fc.assert(
      fc.property(category, fc.array(part, { minLength: 1, maxLength: 4 }), (name, parts) => {
        const id = entityId(...parts);
        expect(isEntityId(id)).toBe(true);
        expect(parseStream(streamName(name, id))).toEqual({ category: name, id });
      }),
    );
  });

  test.each(['', 'a b', 'a-b', 'é', '../x', 'a.b', 'x'.repeat(65)])('%j is no part of an id', (text) => {
    expect(() => entityId('ok', text)).toThrow(TypeError);
  });

  test.each(['', '.', 'a..b', 'a.', '.a', 'a-b', 'a/b', 'a\n', `${'x'.repeat(65)}`])('%j is no entity id', (id) => {
    expect(isEntityId(id)).toBe(false);
    expect(() => streamName('contract', id)).toThrow(TypeError);
    expect(() => parseStream(`contract-${id}`)).toThrow(TypeError);
  });

  test.each(['', 'Contract', 'follow-up', '1st', 'a.b'])('%j is no category', (name) => {
    expect(() => streamName(name, 'a')).toThrow(TypeError);
  });

  test.each(['contract', '-a', 'Contract-a', 'a.b-c', ''])('%j is no stream', (text) => {
    expect(() => parseStream(text)).toThrow(TypeError);
  });
});
