import type { AnySlice } from '@clausier/kernel';
import { declareSupplies } from './declare-supplies.js';
import { validateSupplies } from './validate-supplies.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [declareSupplies, validateSupplies];
