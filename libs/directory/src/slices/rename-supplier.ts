import { accept, f, plainText, unchanged } from '@clausier/kernel';
import { supplierEvents } from '../events/supplier.js';
import { heldOn } from '../rules/timeline.js';
import { beforeRegistration, supplierChange } from './supplier-change.js';

export const renameSupplier = supplierChange({
  name: 'RenameSupplier',
  summary: 'Enregistrer la nouvelle dénomination d’un fournisseur, à sa date.',
  body: { officialName: f.officialName() },
  decide(known, { data: { buyer, reason, officialName }, on }) {
    const before = beforeRegistration(known, on);
    if (before) return before;
    if (plainText(heldOn(known.names, on) ?? '') === officialName) return unchanged;
    return accept(supplierEvents.SupplierRenamed({ buyer, reason, officialName }));
  },
});
