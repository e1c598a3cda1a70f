import type { AnySlice } from '@clausier/kernel';
import { grantRole } from './grant-role/index.js';
import { registerBuyer } from './register-buyer/index.js';
import { registerCanteen } from './register-canteen/index.js';
import { registerSupplier } from './register-supplier/index.js';
import { revokeRole } from './revoke-role/index.js';

/** Every command of the directory. */
export const slices: readonly AnySlice[] = [registerBuyer, grantRole, revokeRole, registerSupplier, registerCanteen];
