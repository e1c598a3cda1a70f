import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PROCESSES, SEARCH_ATTRIBUTES, parseProcessKey, processKey } from './index.js';

describe('the key of a process', () => {
  test('tells process and entity, whatever the parts of the entity', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/);
    const entity = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.constantFrom(...PROCESSES), entity, (process, id) => {
        expect(parseProcessKey(processKey(process, id))).toEqual({ process, entity: id });
      }),
    );
  });

  test('of a process that does not exist is refused', () => {
    for (const key of ['', 'tendering', 'Tendering.k1', 'invoicing.k1', '.k1'])
      expect(() => parseProcessKey(key)).toThrow(`not a process key: ${key}`);
  });
});

test('a process is filed under contract, directorate, stage and next due instant', () => {
  expect(Object.values(SEARCH_ATTRIBUTES)).toEqual(['ContractId', 'Directorate', 'Stage', 'NextDueAt']);
});
