import { accept, f, unchanged } from '@clausier/kernel';
import { addDays } from '@clausier/calendar';
import { SUPPLIER_KINDS } from '../events/codes.js';
import { supplierEvents } from '../events/supplier.js';
import { refuse } from '../refusals.js';
import { allOn } from '../rules/timeline.js';
import { supplierChange } from './supplier-change.js';

/** A kind ended on the day it began was a slip: it then never held. */
export const endSupplierKind = supplierChange({
  name: 'EndSupplierKind',
  summary: 'Retirer une catégorie à un fournisseur, à partir d’une date.',
  body: { kind: f.code(SUPPLIER_KINDS) },
  decide({ kinds }, { data: { buyer, reason, kind }, on }) {
    const held = allOn(kinds, on);
    if (held.includes(kind)) return accept(supplierEvents.SupplierKindEnded({ buyer, reason, kind }));
    const endedThen = kinds.some(({ value, until }) => value === kind && until === addDays(on, -1));
    return endedThen ? unchanged : refuse('SUPPLIER_KIND_NOT_HELD', { kind, on, held }, 'kind');
  },
});
