import { test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { contractEvents } from './catalogue.js';

test('every version of every event of a contract is still read', () => {
  expectFrozenSamples(contractEvents, new URL('./samples/', import.meta.url));
});
