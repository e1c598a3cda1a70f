import type { AnySlice } from '@clausier/kernel';
import { endSupplierIdentifier } from './end-supplier-identifier.js';
import { endSupplierKind } from './end-supplier-kind.js';
import { grantRole } from './grant-role.js';
import { moveSupplierSeat } from './move-supplier-seat.js';
import { recordSupplierKind } from './record-supplier-kind.js';
import { registerBuyer } from './register-buyer.js';
import { registerCanteen } from './register-canteen.js';
import { registerSupplier } from './register-supplier.js';
import { renameSupplier } from './rename-supplier.js';
import { reviseEstablishments } from './revise-establishments.js';
import { revokeRole } from './revoke-role.js';

/** Every command of the directory. */
export const slices: readonly AnySlice[] = [
  registerBuyer,
  grantRole,
  revokeRole,
  registerSupplier,
  renameSupplier,
  moveSupplierSeat,
  reviseEstablishments,
  recordSupplierKind,
  endSupplierKind,
  endSupplierIdentifier,
  registerCanteen,
];
