import { accept, unchanged } from '@clausier/kernel';
import { placeField } from '../events/shapes.js';
import { supplierEvents } from '../events/supplier.js';
import { heldOn, isSame } from '../rules/timeline.js';
import { beforeRegistration, supplierChange } from './supplier-change.js';

export const moveSupplierSeat = supplierChange({
  name: 'MoveSupplierSeat',
  summary:
    'Enregistrer le nouveau siège d’un fournisseur, à sa date. Un nouveau SIRET s’enregistre comme un fournisseur.',
  body: { seat: placeField },
  decide(known, { data: { buyer, reason, seat }, on }) {
    const before = beforeRegistration(known, on);
    if (before) return before;
    if (isSame(heldOn(known.seats, on), seat)) return unchanged;
    return accept(supplierEvents.SupplierSeatMoved({ buyer, reason, seat }));
  },
});
