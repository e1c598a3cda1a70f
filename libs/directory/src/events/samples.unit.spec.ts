import { test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { buyerEvents } from './buyer.js';
import { canteenEvents } from './canteen.js';
import { supplierEvents } from './supplier.js';

test('every version of every directory event that was ever written can still be read', () => {
  expectFrozenSamples({ ...buyerEvents, ...canteenEvents, ...supplierEvents }, new URL('./samples/', import.meta.url));
});
