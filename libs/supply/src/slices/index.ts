import type { AnySlice } from '@clausier/kernel';
import { correctSupplies } from './correct-supplies.js';
import { declareSupplies } from './declare-supplies.js';
import { replaceSupplies } from './replace-supplies.js';
import { validateSupplies } from './validate-supplies.js';
import { withdrawSupplies } from './withdraw-supplies.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  declareSupplies,
  replaceSupplies,
  withdrawSupplies,
  validateSupplies,
  correctSupplies,
];
