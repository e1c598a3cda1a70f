import type { AnySlice } from '@clausier/kernel';
import { grantRole } from './grant-role.js';
import { registerBuyer } from './register-buyer.js';
import { registerCanteen } from './register-canteen.js';
import { registerSupplier } from './register-supplier.js';
import { revokeRole } from './revoke-role.js';

/** Every command of the directory. */
export const slices: readonly AnySlice[] = [registerBuyer, grantRole, revokeRole, registerSupplier, registerCanteen];
