import { accept, f, unchanged } from '@clausier/kernel';
import { SUPPLIER_KINDS } from '../events/codes.js';
import { supplierEvents } from '../events/supplier.js';
import { allOn } from '../rules/timeline.js';
import { supplierChange } from './supplier-change.js';

/** R14: one supplier has any number of kinds. A kind may have begun before anybody registered the supplier. */
export const recordSupplierKind = supplierChange({
  name: 'RecordSupplierKind',
  summary: 'Ajouter une catégorie à un fournisseur (EI, AI, ACI, ETTI…), à partir d’une date.',
  body: { kind: f.code(SUPPLIER_KINDS) },
  decide({ kinds }, { data: { buyer, reason, kind }, on }) {
    if (allOn(kinds, on).includes(kind)) return unchanged;
    return accept(supplierEvents.SupplierKindRecorded({ buyer, reason, kind }));
  },
});
